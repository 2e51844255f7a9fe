package dev.strillone.events;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArticleEnrichedTest {
  @Test
  void aMentionThatIsNotWhereItSaysCannotBeConstructed() throws IOException {
    ArticleEnriched golden = golden();
    Entity shifted =
        new Entity(
            "x",
            EntityType.MISC,
            "x",
            null,
            0,
            List.of(new Entity.Mention(1, 4, "Bce", 1, TextPart.BODY)));

    assertThatThrownBy(
            () -> new ArticleEnriched(golden.article(), with(golden.enrichment(), shifted)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'Bce'");
  }

  @Test
  void spansAreCountedInCodePointsAlsoAfterAnEmoji() throws IOException {
    ArticleEnriched golden = golden();
    Entity.Mention mention = golden.enrichment().entities().get(0).mentions().get(1);

    String body = golden.article().body();

    assertThat(body.indexOf("Bce"))
        .isEqualTo(mention.start() + 1); // one surrogate pair stands before it
  }

  private static Enrichment with(Enrichment e, Entity entity) {
    return new Enrichment(
        e.enricherVersion(),
        e.models(),
        e.vocabularyVersion(),
        e.enrichedAt(),
        e.language(),
        List.of(entity),
        e.topics(),
        e.keyphrases(),
        e.fingerprint(),
        e.outcome());
  }

  private static ArticleEnriched golden() throws IOException {
    try (var json = GoldenSampleTest.resource("golden/article.enriched.v1.json")) {
      return EventJson.read(json.readAllBytes(), ArticleEnriched.class);
    }
  }
}
