/** Webhooks for programs. */
@NullMarked
package dev.strillone.store.webhook.api;

import org.jspecify.annotations.NullMarked;
