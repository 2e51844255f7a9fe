package dev.strillone.enrich.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Identities;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.events.TitleOrigin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Articles for tests; the same words give the same article. */
public final class Articles {
  private static final String SOURCE = "test";

  private Articles() {}

  public static ArticleIngested article(@Nullable String title, String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return new ArticleIngested(
        Identities.articleByWording(SOURCE, title, body),
        Identities.document(SOURCE, bytes),
        Identities.revision(title, body),
        new Source(SOURCE, "Test", SourceKind.HTTP, "test.txt"),
        title,
        title == null ? TitleOrigin.ABSENT : TitleOrigin.GIVEN,
        body,
        List.of(),
        "it",
        null,
        List.of(),
        null,
        null,
        Instant.parse("2026-11-24T06:00:00Z"),
        new Provenance("UTF-8", 0, bytes.length, List.of(), List.of()));
  }
}
