package dev.strillone.events.deadletter;

/**
 * Who could not use a record.
 *
 * @param service such as {@code enrich-service}
 * @param version of the service
 */
public record DeadLetterConsumer(String service, String version) {}
