/** Pictures of the tables that tell how good the taggers are. */
@NullMarked
package dev.strillone.training.pictures;

import org.jspecify.annotations.NullMarked;
