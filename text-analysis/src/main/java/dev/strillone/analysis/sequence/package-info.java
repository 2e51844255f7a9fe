/** A linear-chain conditional random field over hashed features: decoding and marginals. */
@NullMarked
package dev.strillone.analysis.sequence;

import org.jspecify.annotations.NullMarked;
