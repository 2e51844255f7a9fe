/** Replays as processes of their own, and what they changed. */
@NullMarked
package dev.strillone.cli.replay;

import org.jspecify.annotations.NullMarked;
