package dev.strillone.analysis.keyphrase;

/**
 * A phrase that says what a text is about.
 *
 * @param text as it is written in the text, at its first place
 * @param score how telling it is beside the text's best one, above 0, at most 1
 */
public record Keyphrase(String text, double score) {}
