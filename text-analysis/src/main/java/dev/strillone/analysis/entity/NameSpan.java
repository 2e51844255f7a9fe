package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;

/**
 * A name in a sentence.
 *
 * @param first index of its first token
 * @param end index after its last token
 * @param confidence 0 to 1
 */
public record NameSpan(int first, int end, EntityKind kind, double confidence) {}
