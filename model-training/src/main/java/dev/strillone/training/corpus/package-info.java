/** Training texts, as they stand in their files. */
@NullMarked
package dev.strillone.training.corpus;

import org.jspecify.annotations.NullMarked;
