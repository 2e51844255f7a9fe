/** Stored articles as files, in formats that others read. */
@NullMarked
package dev.strillone.store.export;

import org.jspecify.annotations.NullMarked;
