/** Text to articles: boilerplate, headlines, paragraphs, mended words, identity. Pure: the same input gives the same articles. */
@NullMarked
package dev.strillone.ingest.article;

import org.jspecify.annotations.NullMarked;
