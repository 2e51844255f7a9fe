/** Where documents come in, and the one path that all of them take. */
@NullMarked
package dev.strillone.ingest.source;

import org.jspecify.annotations.NullMarked;
