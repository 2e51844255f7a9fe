/** Secrets and what they sign. */
@NullMarked
package dev.strillone.store.webhook.sign;

import org.jspecify.annotations.NullMarked;
