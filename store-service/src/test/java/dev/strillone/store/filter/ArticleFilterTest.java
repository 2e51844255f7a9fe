package dev.strillone.store.filter;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.store.Sample;
import dev.strillone.store.read.BadQuery;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArticleFilterTest {
  /** Italian, with the topic medtop:13000000. */
  private static final ArticleEnriched ARTICLE =
      Sample.article(
          "gazzetta",
          "Chip",
          "Nvidia riapre le fabbriche.",
          Instant.parse("2026-11-01T08:00:00Z"),
          "Nvidia");

  @ParameterizedTest
  @CsvSource({
    "q, fabbrica, true",
    "q, -fabbrica chip, false",
    "entity, NVIDIA, true",
    "entity, organisation:nvidia, true",
    "entity, ORGANISATION:NVIDIA, false",
    "entity, Nvidi, false",
    "topic, medtop:13000000, true",
    "topic, 13000000, true",
    "topic, medtop:1, false",
    "language, it, true",
    "language, IT, false",
    "source, gazzetta, true",
    "source, Gazzetta, false",
    "source, ' gazzetta ', true",
    "source, ' ', true",
    "after, anything, true"
  })
  void aParameterMeansWhatItMeansInTheListOfArticles(String name, String value, boolean wanted) {
    ArticleFilter filter = ArticleFilter.parse(Map.of(name, List.of(value)));

    assertThat(filter.test(ARTICLE)).isEqualTo(wanted);
  }

  @Test
  void ofSeveralValuesAnyWillDo() {
    ArticleFilter filter = ArticleFilter.parse(Map.of("language", List.of("en", "it")));

    assertThat(filter.test(ARTICLE)).isTrue();
  }

  @Test
  void differentParametersAllHaveToFit() {
    ArticleFilter filter =
        ArticleFilter.parse(Map.of("language", List.of("it"), "source", List.of("corriere")));

    assertThat(filter.test(ARTICLE)).isFalse();
  }

  @Test
  void noParametersLetEverythingThrough() {
    assertThat(ArticleFilter.ALL.test(ARTICLE)).isTrue();
  }

  @Test
  void equalParametersMakeEqualFilters() {
    Map<String, List<String>> given =
        Map.of("q", List.of("chip"), "topic", List.of("medtop:13000000"));
    Map<String, List<String>> same = Map.of("q", List.of("chip "), "topic", List.of("13000000"));

    assertThat(ArticleFilter.parse(given)).isEqualTo(ArticleFilter.parse(same));
  }

  @Test
  void whatCannotBeUsedIsNamed() {
    assertThatThrownBy(() -> ArticleFilter.parse(Map.of("entity", List.of("a\0b"))))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'entity'");
    assertThatThrownBy(() -> ArticleFilter.parse(Map.of("q", List.of("x".repeat(10_001)))))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'q'");
    assertThatThrownBy(() -> ArticleFilter.parse(Map.of("source", Collections.nCopies(101, "a"))))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("'source'");
  }
}
