/** Signatures by which near-duplicates are found. */
@NullMarked
package dev.strillone.analysis.fingerprint;

import org.jspecify.annotations.NullMarked;
