/** Documents over HTTP. */
@NullMarked
package dev.strillone.ingest.source.http;

import org.jspecify.annotations.NullMarked;
