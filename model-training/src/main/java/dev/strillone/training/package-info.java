/** Trains and evaluates every model that ships. Never deployed. */
@NullMarked
package dev.strillone.training;

import org.jspecify.annotations.NullMarked;
