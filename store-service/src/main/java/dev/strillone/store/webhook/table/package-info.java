/** The tables of the webhooks. */
@NullMarked
package dev.strillone.store.webhook.table;

import org.jspecify.annotations.NullMarked;
