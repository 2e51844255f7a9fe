/** Whither a webhook may send: public addresses, and what the operator allows. */
@NullMarked
package dev.strillone.store.webhook.guard;

import org.jspecify.annotations.NullMarked;
