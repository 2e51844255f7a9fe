/** The page for people, rendered on the server. */
@NullMarked
package dev.strillone.store.page;

import org.jspecify.annotations.NullMarked;
