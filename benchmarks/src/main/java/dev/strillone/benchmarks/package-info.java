/** JMH benchmarks: how many tokens, lines or articles a second one thread does when warm. */
@NullMarked
package dev.strillone.benchmarks;

import org.jspecify.annotations.NullMarked;
