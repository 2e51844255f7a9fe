package dev.strillone.analysis;

/**
 * A name where it stands.
 *
 * @param start first code point in the field, zero-based
 * @param end code point after the last
 * @param surface the text that stands there, to the letter
 * @param confidence 0 to 1
 */
public record EntityMention(int start, int end, String surface, double confidence, Field field) {}
