/** What became of an article, counted. */
@NullMarked
package dev.strillone.enrich.outcome;

import org.jspecify.annotations.NullMarked;
