/** Articles to Kafka: the only package that sends. */
@NullMarked
package dev.strillone.ingest.publish;

import org.jspecify.annotations.NullMarked;
