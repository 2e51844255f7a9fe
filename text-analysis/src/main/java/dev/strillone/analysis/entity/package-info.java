/** Names in a text: tagging a sentence, then bringing a whole article's names together. */
@NullMarked
package dev.strillone.analysis.entity;

import org.jspecify.annotations.NullMarked;
