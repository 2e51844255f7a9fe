/** Finds the webhooks that want an event. */
@NullMarked
package dev.strillone.store.webhook.match;

import org.jspecify.annotations.NullMarked;
