/**
 * Records that can't be used: store-service's own are sent to their topic, one by one, with the reason; and those of every
 * consumer are found, read, sent back or given up.
 */
@NullMarked
package dev.strillone.store.deadletter;

import org.jspecify.annotations.NullMarked;
