/**
 * The event contract of Strillone: what travels over Kafka between the services and to outside consumers. The JSON
 * Schemas and {@code asyncapi.yaml} ({@link ContractFiles}) say the same in a language-neutral way.
 */
@NullMarked
package dev.strillone.events;

import org.jspecify.annotations.NullMarked;
