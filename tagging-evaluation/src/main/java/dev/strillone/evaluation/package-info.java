/** What the taggers are worth on texts that people have tagged. */
@NullMarked
package dev.strillone.evaluation;

import org.jspecify.annotations.NullMarked;
