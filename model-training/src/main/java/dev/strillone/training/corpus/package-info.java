/** Training texts of our own. */
@NullMarked
package dev.strillone.training.corpus;

import org.jspecify.annotations.NullMarked;
