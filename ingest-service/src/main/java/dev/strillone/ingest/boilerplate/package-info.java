/** The memory of the lines that a source repeats over its documents. */
@NullMarked
package dev.strillone.ingest.boilerplate;

import org.jspecify.annotations.NullMarked;
