/** Tells other people's programs of the articles that they asked for. */
@NullMarked
package dev.strillone.store.webhook;

import org.jspecify.annotations.NullMarked;
