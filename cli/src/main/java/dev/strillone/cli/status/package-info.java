/** What runs, how far behind it is, and what came of the articles. */
@NullMarked
package dev.strillone.cli.status;

import org.jspecify.annotations.NullMarked;
