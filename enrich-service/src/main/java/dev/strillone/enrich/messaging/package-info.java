/** The Kafka Streams topology, its dead letters and its health: with the replay the only place that knows Kafka. */
@NullMarked
package dev.strillone.enrich.messaging;

import org.jspecify.annotations.NullMarked;
