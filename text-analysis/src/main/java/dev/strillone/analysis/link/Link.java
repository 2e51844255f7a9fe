package dev.strillone.analysis.link;

/**
 * What an entity is.
 *
 * @param wikidata {@code Q…}
 * @param label how it is called in English
 */
public record Link(String wikidata, String label) {}
