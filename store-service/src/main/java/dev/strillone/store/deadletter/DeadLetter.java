package dev.strillone.store.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record that can't be stored, and why.
 *
 * @param reason a constant, fit for a metric's tag
 * @param detail what was wrong, for a person
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record, String reason, String detail) {}
