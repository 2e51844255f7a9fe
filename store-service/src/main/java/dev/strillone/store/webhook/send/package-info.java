/** Sends what is due, in order, until it is delivered or given up. */
@NullMarked
package dev.strillone.store.webhook.send;

import org.jspecify.annotations.NullMarked;
