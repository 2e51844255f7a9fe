/** Training and scoring of the topic model. */
@NullMarked
package dev.strillone.training.topics;

import org.jspecify.annotations.NullMarked;
