/** Whether the writer gets on, and the end of this process where it does not. */
@NullMarked
package dev.strillone.store.watch;

import org.jspecify.annotations.NullMarked;
