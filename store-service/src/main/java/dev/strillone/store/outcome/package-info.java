/** What became of each record, counted once and for good. */
@NullMarked
package dev.strillone.store.outcome;

import org.jspecify.annotations.NullMarked;
