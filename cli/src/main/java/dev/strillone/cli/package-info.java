/** The commands of {@code ./strillone}. */
@NullMarked
package dev.strillone.cli;

import org.jspecify.annotations.NullMarked;
