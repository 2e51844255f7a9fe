package dev.strillone.ingest.document;

/**
 * A character that a text can't keep.
 *
 * @param kind such as {@code control-character}
 * @param at index (UTF-16) in the line's text where the mended text stands
 * @param before as received; what can't be written is written as its code, such as {@code U+0000}
 * @param after as kept; empty where nothing is
 */
public record CharacterRepair(String kind, int at, String before, String after) {}
