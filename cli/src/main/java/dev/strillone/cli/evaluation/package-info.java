/** How good the taggers are on a tagged file, printed. */
@NullMarked
package dev.strillone.cli.evaluation;

import org.jspecify.annotations.NullMarked;
