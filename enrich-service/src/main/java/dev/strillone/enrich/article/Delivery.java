package dev.strillone.enrich.article;

import java.util.UUID;

/**
 * An event on its way to be enriched. Aborted transactions bring the same delivery again; an event that was sent again
 * from the dead letters is another one.
 *
 * @param attempt from 1
 */
public record Delivery(UUID event, int attempt) {}
