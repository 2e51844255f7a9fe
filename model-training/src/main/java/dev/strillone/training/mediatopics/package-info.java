/** The vocabulary of Media Topics, compiled from IPTC's release and names of our own. */
@NullMarked
package dev.strillone.training.mediatopics;

import org.jspecify.annotations.NullMarked;
