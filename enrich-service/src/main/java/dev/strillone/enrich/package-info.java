/** The service that tags articles: configuration, and which object is given to which. */
@NullMarked
package dev.strillone.enrich;

import org.jspecify.annotations.NullMarked;
