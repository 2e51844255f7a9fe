/** IPTC Media Topics of a text, with the words that speak for them. */
@NullMarked
package dev.strillone.analysis.topic;

import org.jspecify.annotations.NullMarked;
