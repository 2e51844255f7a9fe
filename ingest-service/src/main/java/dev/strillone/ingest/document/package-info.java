/** Bytes to text: charset, markup, wire format, each by the library of its field, with a map from text back to bytes. */
@NullMarked
package dev.strillone.ingest.document;

import org.jspecify.annotations.NullMarked;
