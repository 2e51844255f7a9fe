/** Articles as they are enriched, over HTTP, for whoever has no client for Kafka. */
@NullMarked
package dev.strillone.store.stream;

import org.jspecify.annotations.NullMarked;
