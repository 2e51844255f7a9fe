/** Enriched articles into PostgreSQL: batches, one transaction each, idempotent. */
@NullMarked
package dev.strillone.store.write;

import org.jspecify.annotations.NullMarked;
