/** Precision, recall and F1 of names and topics. */
@NullMarked
package dev.strillone.evaluation.score;

import org.jspecify.annotations.NullMarked;
