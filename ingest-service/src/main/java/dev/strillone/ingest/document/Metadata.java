package dev.strillone.ingest.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with the bytes, beside them. A title or an address counts only where the document holds one article.
 *
 * @param guid the id that the source itself gave
 * @param language BCP 47
 */
public record Metadata(
    @Nullable String title,
    @Nullable String url,
    @Nullable String guid,
    @Nullable String language,
    List<String> authors,
    @Nullable Instant publishedAt) {
  public static final Metadata NONE = new Metadata(null, null, null, null, List.of(), null);

  public Metadata {
    authors = List.copyOf(authors);
  }
}
