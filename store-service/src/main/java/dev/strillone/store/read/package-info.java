/** The query side: articles, entities and topics as people and programs ask for them. */
@NullMarked
package dev.strillone.store.read;

import org.jspecify.annotations.NullMarked;
