/** Which thing of Wikidata a name stands for, or none. */
@NullMarked
package dev.strillone.analysis.link;

import org.jspecify.annotations.NullMarked;
