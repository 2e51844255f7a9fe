/** Tagged texts, as they stand in their files. */
@NullMarked
package dev.strillone.evaluation.corpus;

import org.jspecify.annotations.NullMarked;
