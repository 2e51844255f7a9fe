/** Enriches a window of the past anew, as a process beside those that enrich what comes in. */
@NullMarked
package dev.strillone.enrich.replay;

import org.jspecify.annotations.NullMarked;
