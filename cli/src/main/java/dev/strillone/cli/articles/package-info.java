/** Articles as store-service gives them back, for people and for programs. */
@NullMarked
package dev.strillone.cli.articles;

import org.jspecify.annotations.NullMarked;
