package dev.strillone.events.deadletter;

/**
 * Where a failed record stood.
 *
 * @param timestamp of the record, in milliseconds since 1970; negative where it had none
 */
public record DeadLetterOrigin(String topic, int partition, long offset, long timestamp) {}
