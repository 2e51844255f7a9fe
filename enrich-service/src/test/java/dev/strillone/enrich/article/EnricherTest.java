package dev.strillone.enrich.article;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.ModelInfo;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.fingerprint.Fingerprint;
import dev.strillone.analysis.keyphrase.Keyphrase;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.TextPart;
import dev.strillone.events.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnricherTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:01Z");
  private static final ArticleIngested ARTICLE =
      Articles.article("La Bce ferma i tassi", "📉 Christine Lagarde parla.");

  private static final Fingerprint FINGERPRINT =
      new Fingerprint(IntStream.range(0, Fingerprint.SIZE).boxed().toList());

  @Test
  void tagsAreCarriedOverWordForWord() {
    ArticleEnriched enriched =
        enricher(
                new Analysis(
                    new DetectedLanguage("it", 0.99),
                    List.of(
                        new TaggedEntity(
                            "Q8901",
                            EntityKind.ORGANISATION,
                            "Bce",
                            "Q8901",
                            0.9,
                            List.of(new EntityMention(3, 6, "Bce", 0.97, Field.TITLE))),
                        lagarde("Christine Lagarde")),
                    List.of(
                        new TaggedTopic(
                            "medtop:04000000",
                            Map.of("it", "economia, affari e finanza"),
                            0.93,
                            List.of(new TaggedTopic.Evidence(13, 18, Field.TITLE)),
                            false)),
                    List.of(),
                    null,
                    true))
            .enrich(ARTICLE);

    assertThat(enriched.article()).isEqualTo(ARTICLE);
    assertThat(enriched.enrichment())
        .isEqualTo(
            new Enrichment(
                "0.1.0",
                List.of(new Enrichment.Model("entities-it", "1")),
                "2023-10-24",
                NOW,
                new Enrichment.Language("it", 0.99),
                List.of(
                    new Entity(
                        "Q8901",
                        EntityType.ORGANISATION,
                        "Bce",
                        "Q8901",
                        0.9,
                        List.of(new Entity.Mention(3, 6, "Bce", 0.97, TextPart.TITLE))),
                    new Entity(
                        "person:christine-lagarde",
                        EntityType.PERSON,
                        "Christine Lagarde",
                        null,
                        0.4,
                        List.of(
                            new Entity.Mention(2, 19, "Christine Lagarde", 0.99, TextPart.BODY)))),
                List.of(
                    new Topic(
                        "medtop:04000000",
                        Map.of("it", "economia, affari e finanza"),
                        0.93,
                        List.of(new Topic.Evidence(13, 18, TextPart.TITLE)),
                        false)),
                List.of(),
                null,
                Enrichment.Outcome.COMPLETE));
  }

  @Test
  void theAnalysisGetsTheTextAndTheDeclaredLanguage() {
    List<ArticleText> seen = new ArrayList<>();

    enricher(
            text -> {
              seen.add(text);
              return nothing(true);
            })
        .enrich(ARTICLE);

    assertThat(seen).containsExactly(new ArticleText(ARTICLE.title(), ARTICLE.body(), "it"));
  }

  @Test
  void anIncompleteAnalysisIsSaidToBePartial() {
    ArticleEnriched enriched = enricher(nothing(false)).enrich(ARTICLE);

    assertThat(enriched.enrichment().outcome()).isEqualTo(Enrichment.Outcome.PARTIAL);
  }

  @Test
  void keyphrasesAndFingerprintAreCarriedOver() {
    Analysis analysis =
        new Analysis(
            new DetectedLanguage("it", 1),
            List.of(),
            List.of(),
            List.of(new Keyphrase("tassi", 0.7)),
            FINGERPRINT,
            true);

    Enrichment enrichment = enricher(analysis).enrich(ARTICLE).enrichment();

    assertThat(enrichment.keyphrases()).containsExactly(new Enrichment.Keyphrase("tassi", 0.7));
    assertThat(enrichment.fingerprint()).isEqualTo(FINGERPRINT.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasItsType(EntityKind kind) {
    Analysis analysis =
        new Analysis(
            DetectedLanguage.UNDETERMINED,
            List.of(
                new TaggedEntity(
                    "id",
                    kind,
                    "Bce",
                    null,
                    0,
                    List.of(new EntityMention(3, 6, "Bce", 1, Field.TITLE)))),
            List.of(),
            List.of(),
            null,
            true);

    ArticleEnriched enriched = enricher(analysis).enrich(ARTICLE);

    assertThat(enriched.enrichment().entities().getFirst().type().name()).isEqualTo(kind.name());
  }

  @Test
  void aMentionThatIsNotInTheTextIsRefused() {
    Enricher enricher =
        enricher(
            new Analysis(
                DetectedLanguage.UNDETERMINED,
                List.of(lagarde("Mario Draghi")),
                List.of(),
                List.of(),
                null,
                true));

    assertThatThrownBy(() -> enricher.enrich(ARTICLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Mario Draghi");
  }

  private static TaggedEntity lagarde(String surface) {
    return new TaggedEntity(
        "person:christine-lagarde",
        EntityKind.PERSON,
        "Christine Lagarde",
        null,
        0.4,
        List.of(new EntityMention(2, 19, surface, 0.99, Field.BODY)));
  }

  private static Analysis nothing(boolean complete) {
    return new Analysis(
        DetectedLanguage.UNDETERMINED, List.of(), List.of(), List.of(), null, complete);
  }

  private static Enricher enricher(Analysis analysis) {
    return enricher(_ -> analysis);
  }

  private static Enricher enricher(TextAnalysis analysis) {
    return new Enricher(
        analysis,
        new EnricherIdentity("0.1.0", List.of(new ModelInfo("entities-it", "1")), "2023-10-24"),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
