/** Records that can't be stored go here, one by one, with the reason; nothing else does. */
@NullMarked
package dev.strillone.store.deadletter;

import org.jspecify.annotations.NullMarked;
