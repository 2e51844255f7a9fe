/** Which articles somebody wants, asked of each article as it comes: what GET /articles asks of the database. */
@NullMarked
package dev.strillone.store.filter;

import org.jspecify.annotations.NullMarked;
