package dev.strillone.store.outcome;

import java.util.UUID;

/**
 * A topic, from its creation to its deletion. One that is made again under its name has another id, and its offsets
 * start over.
 *
 * @param id that Kafka gave it
 */
public record TopicLife(String name, UUID id) {}
