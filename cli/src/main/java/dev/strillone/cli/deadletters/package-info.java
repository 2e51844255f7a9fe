/** Dead letters, as store-service's API gives them. */
@NullMarked
package dev.strillone.cli.deadletters;

import org.jspecify.annotations.NullMarked;
