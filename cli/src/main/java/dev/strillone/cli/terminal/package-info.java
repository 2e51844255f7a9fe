/** What a person sees while something happens. */
@NullMarked
package dev.strillone.cli.terminal;

import org.jspecify.annotations.NullMarked;
