/** Consumers of the events that know the contract's files, and none of Strillone's classes. */
@NullMarked
package dev.strillone.examples;

import org.jspecify.annotations.NullMarked;
