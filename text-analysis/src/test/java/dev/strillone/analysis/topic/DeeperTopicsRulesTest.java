package dev.strillone.analysis.topic;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.TaggedTopic.Evidence;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** When a deeper code holds, on a vocabulary of a few words. */
class DeeperTopicsRulesTest {
  private static final MediaTopics VOCABULARY =
      MediaTopics.of(
          List.of(
              topic("sport", null, 1, "agonismo"),
              topic("discipline", "sport", 2, "specialità olimpica"),
              topic("calcio", "discipline", 3, "gol;calciatore;~stadio"),
              topic("rugby", "discipline", 3, "meta trasformata;rugbista"),
              topic("vela", "discipline", 3, "regata;velista"),
              topic("sci", "discipline", 3, "slalom;discesa libera"),
              topic("premi", "sport", 2, "medaglia;trofeo"),
              topic("salute", null, 1, "sanitario"),
              topic("malattie", "salute", 2, "morbillo;varicella")));

  private static final DeeperTopics DEEPER =
      new DeeperTopics(VOCABULARY, DescriptorLexicon.of(VOCABULARY, "it"));

  @Test
  void aDescriptorInTheTitleIsEnough() {
    List<TaggedTopic> topics = deepen("Un gol decide", "La gara è finita tardi.", top("sport"));

    assertThat(topics)
        .extracting(TaggedTopic::code)
        .containsExactly("sport", "discipline", "calcio");
    assertThat(topic(topics, "calcio").inferred()).isFalse();
    assertThat(topic(topics, "calcio").evidence()).containsExactly(new Evidence(3, 6, Field.TITLE));
  }

  @Test
  void whatStandsOnlyAboveAnotherIsInferredUnlessItsOwnWordsStandThere() {
    List<TaggedTopic> without = deepen("Un gol decide", "La gara è finita tardi.", top("sport"));
    List<TaggedTopic> with =
        deepen("Un gol decide", "Una specialità olimpica, dicono.", top("sport"));

    assertThat(topic(without, "discipline").inferred()).isTrue();
    assertThat(topic(with, "discipline").inferred()).isFalse();
  }

  @Test
  void inTheBodyItTakesTwoDifferentDescriptorsOrOneTimeAndAgain() {
    assertThat(deepen("Ieri", "Un gol allo stadio, un gol: lo stadio, lo stadio.", top("sport")))
        .extracting(TaggedTopic::code)
        .containsExactly("sport");
    assertThat(deepen("Ieri", "Un gol, un altro gol, e ancora un gol.", top("sport")))
        .extracting(TaggedTopic::code)
        .contains("calcio");
    assertThat(deepen("Ieri", "Il calciatore e il gol, il calciatore e il gol.", top("sport")))
        .extracting(TaggedTopic::code)
        .contains("calcio");
  }

  @Test
  void aWeakDescriptorIsNothingAlone() {
    assertThat(deepen("Allo stadio", "Lo stadio è pieno. ".repeat(20), top("sport")))
        .extracting(TaggedTopic::code)
        .containsExactly("sport");
  }

  @Test
  void aSiblingMuchBetterSupportedIsPreferred() {
    List<TaggedTopic> topics =
        deepen(
            "Gol del calciatore, il velista guarda",
            "Gol, gol, gol: il calciatore segna ancora, e il calciatore ride.",
            top("sport"));

    assertThat(topics).extracting(TaggedTopic::code).contains("calcio").doesNotContain("vela");
  }

  @Test
  void threeOfTheDeepestAtMost() {
    List<TaggedTopic> topics =
        deepen("Gol, rugbista, velista, slalom, medaglia", "Nient'altro.", top("sport"));

    assertThat(topics).filteredOn(topic -> level(topic) == 3).hasSize(3);
    assertThat(topics).extracting(TaggedTopic::code).doesNotContain("premi");
  }

  @Test
  void underATopicThatWasNotFoundNothingIs() {
    assertThat(deepen("Morbillo a scuola", "Un caso di morbillo.", top("sport")))
        .extracting(TaggedTopic::code)
        .containsExactly("sport");
    assertThat(deepen("Morbillo a scuola", "Un caso di morbillo.")).isEmpty();
  }

  @Test
  void butAnArticleThatSpeaksOfNothingElseHasItsTopicInferred() {
    String body = "Il morbillo torna, e la varicella. Morbillo e varicella, ancora morbillo.";

    List<TaggedTopic> topics = deepen("Morbillo e varicella", body);

    assertThat(topics).extracting(TaggedTopic::code).containsExactly("salute", "malattie");
    assertThat(topic(topics, "salute").inferred()).isTrue();
    assertThat(topic(topics, "malattie").inferred()).isFalse();
  }

  @Test
  void forThatLittleIsEnoughWhereTheModelIsSureOfNothing() {
    String title = "Morbillo e varicella a scuola";

    assertThat(deepen(title, "Due casi.", top("sport", 0.3)))
        .extracting(TaggedTopic::code)
        .containsExactly("salute", "malattie", "sport");
    assertThat(deepen(title, "Due casi.", top("sport", 0.9)))
        .extracting(TaggedTopic::code)
        .containsExactly("sport");
  }

  @Test
  void aDeeperCodeMakesItsTopSurerAndIsNeverSurerItself() {
    List<TaggedTopic> topics = deepen("Un gol decide", "La gara è finita tardi.", top("sport"));

    assertThat(topic(topics, "sport").confidence()).isCloseTo(12.0 / 13, within(1e-9));
    assertThat(topics)
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
    assertThat(topic(topics, "calcio").confidence())
        .isLessThan(topic(topics, "sport").confidence());
  }

  private static List<TaggedTopic> deepen(String title, String body, TaggedTopic... tops) {
    return DEEPER.deepen(
        List.of(tops),
        List.of(
            new FieldTokens(Field.TITLE, Tokenizer.tokenize(title)),
            new FieldTokens(Field.BODY, Tokenizer.tokenize(body))));
  }

  private static TaggedTopic top(String code) {
    return top(code, 0.5);
  }

  private static TaggedTopic top(String code, double confidence) {
    return new TaggedTopic(
        code, Map.of(), confidence, List.of(new Evidence(0, 1, Field.BODY)), false);
  }

  private static TaggedTopic topic(List<TaggedTopic> topics, String code) {
    return topics.stream().filter(topic -> topic.code().equals(code)).findFirst().orElseThrow();
  }

  private static int level(TaggedTopic topic) {
    return VOCABULARY.topic(topic.code()).level();
  }

  private static MediaTopic topic(
      String code, @Nullable String parent, int level, String descriptors) {
    List<Descriptor> all =
        Arrays.stream(descriptors.split(";", -1))
            .map(each -> new Descriptor(each.replace("~", ""), each.startsWith("~")))
            .toList();
    return new MediaTopic(code, parent, level, code, code, null, Map.of("it", all));
  }
}
