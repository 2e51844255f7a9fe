/** The phrases that say what a text is about, names aside. */
@NullMarked
package dev.strillone.analysis.keyphrase;

import org.jspecify.annotations.NullMarked;
