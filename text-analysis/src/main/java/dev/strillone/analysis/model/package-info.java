/** Model files: their format, their manifest, and loading them with a reason when one cannot be used. */
@NullMarked
package dev.strillone.analysis.model;

import org.jspecify.annotations.NullMarked;
