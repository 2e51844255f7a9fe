package dev.strillone.analysis.topic;

import dev.strillone.analysis.Shipped;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MediaTopicsTest {
  @Test
  void theShippedVocabularyIsWhole() {
    assertThat(Shipped.VOCABULARY.all()).hasSize(1099);
    assertThat(Shipped.VOCABULARY.all()).filteredOn(topic -> topic.level() == 1).hasSize(17);
    assertThat(Shipped.VOCABULARY.all())
        .allSatisfy(
            topic -> {
              assertThat(topic.code()).matches("medtop:[0-9]{8}");
              assertThat(topic.names()).containsOnlyKeys("en-GB", "it");
              assertThat(topic.names().values()).noneMatch(String::isBlank);
              assertThat(topic.descriptors("it")).hasSizeGreaterThanOrEqualTo(3);
              assertThat(topic.descriptors("en")).hasSizeGreaterThanOrEqualTo(3);
              assertThat(Shipped.VOCABULARY.path(topic.code()))
                  .hasSize(topic.level())
                  .endsWith(topic.code());
            });
  }

  @Test
  void everyDescriptorIsInSmallLettersAndItalianNamesTellTopicsApart() {
    assertThat(Shipped.VOCABULARY.all())
        .flatExtracting(topic -> topic.descriptors("it"), topic -> topic.descriptors("en"))
        .flatExtracting(each -> (List<?>) each)
        .map(descriptor -> ((Descriptor) descriptor).phrase())
        .allMatch(phrase -> phrase.equals(phrase.toLowerCase(Locale.ROOT).strip()));
    assertThat(Shipped.VOCABULARY.all()).extracting(MediaTopic::italian).doesNotHaveDuplicates();
  }

  @Test
  void aTopicHasItsNamesItsPlaceAndItsWikidataItem() {
    MediaTopic soccer = Shipped.VOCABULARY.topic("medtop:20001065");

    assertThat(soccer.names()).containsEntry("en-GB", "soccer").containsEntry("it", "calcio");
    assertThat(soccer.wikidata()).isEqualTo("Q2736");
    assertThat(Shipped.VOCABULARY.path(soccer.code()))
        .containsExactly("medtop:15000000", "medtop:20000822", "medtop:20001065");
    assertThat(Shipped.VOCABULARY.children("medtop:20000822")).contains(soccer);
    assertThatThrownBy(() -> Shipped.VOCABULARY.topic("medtop:99999999"))
        .hasMessageContaining("medtop:99999999");
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    byte[] bytes = MediaTopicsFile.write(Shipped.VOCABULARY);

    MediaTopics again = MediaTopics.read(bytes);

    assertThat(again.all()).containsExactlyElementsOf(Shipped.VOCABULARY.all());
    assertThat(MediaTopicsFile.write(again)).isEqualTo(bytes);
  }

  @Test
  void aTopicTwiceAMissingParentAndAWrongLevelAreRefused() {
    MediaTopic top = topic("medtop:01000000", null, 1);
    MediaTopic below = topic("medtop:20000002", "medtop:01000000", 2);

    assertThatThrownBy(() -> MediaTopics.of(List.of(top, top)))
        .hasMessageContaining("medtop:01000000 stands twice");
    assertThatThrownBy(() -> MediaTopics.of(List.of(below)))
        .hasMessageContaining("no parent medtop:01000000");
    assertThatThrownBy(() -> MediaTopics.of(List.of(top, topic("medtop:20000003", top.code(), 3))))
        .hasMessageContaining("of level 3");
    assertThatThrownBy(() -> topic("medtop:20000002", null, 2))
        .hasMessageContaining("is of level 2");
  }

  private static MediaTopic topic(String code, @Nullable String parent, int level) {
    return new MediaTopic(code, parent, level, "name", "nome", null, Map.of());
  }
}
