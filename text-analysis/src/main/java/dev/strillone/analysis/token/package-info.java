/** Text to tokens and sentences, with exact offsets in Unicode code points. */
@NullMarked
package dev.strillone.analysis.token;

import org.jspecify.annotations.NullMarked;
