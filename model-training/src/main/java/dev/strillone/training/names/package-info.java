/** Training and scoring of the entity taggers. */
@NullMarked
package dev.strillone.training.names;

import org.jspecify.annotations.NullMarked;
