package dev.strillone.ingest.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was cut out of its document.
 *
 * @param body its paragraphs, crossheads and lists
 * @param asides what was set aside in it or before it
 * @param authors as its byline names them
 */
record Draft(@Nullable Block headline, List<Block> body, List<Block> asides, List<String> authors) {
  Draft {
    body = List.copyOf(body);
    asides = List.copyOf(asides);
    authors = List.copyOf(authors);
  }
}
