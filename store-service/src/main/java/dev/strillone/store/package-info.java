/** Articles in PostgreSQL. */
@NullMarked
package dev.strillone.store;

import org.jspecify.annotations.NullMarked;
