/** Documents put into a watched folder. */
@NullMarked
package dev.strillone.ingest.source.folder;

import org.jspecify.annotations.NullMarked;
