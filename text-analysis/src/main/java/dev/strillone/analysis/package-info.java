/**
 * What a text is about: its language, the names in it, its topics. Plain Java; models are loaded once, immutable and
 * shared by all threads. {@link dev.strillone.analysis.TextAnalyzer} is the door.
 */
@NullMarked
package dev.strillone.analysis;

import org.jspecify.annotations.NullMarked;
