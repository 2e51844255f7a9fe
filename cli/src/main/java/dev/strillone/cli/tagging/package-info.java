/** A text with its names and topics, for people and for programs. */
@NullMarked
package dev.strillone.cli.tagging;

import org.jspecify.annotations.NullMarked;
