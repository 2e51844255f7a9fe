/** Which language a text is in. */
@NullMarked
package dev.strillone.analysis.language;

import org.jspecify.annotations.NullMarked;
