/** Records that a consumer could not use: what is written beside them, where they lie, and how they go back. */
@NullMarked
package dev.strillone.events.deadletter;

import org.jspecify.annotations.NullMarked;
