package dev.strillone.training.topics;

import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTextsTest {
  @Test
  void anArticleIsReadWholeAndByItsLeadUnderItsTopLevelTopics() {
    TaggedText lead = new TaggedText(List.of("Neve", "ovunque"), List.of("O", "O"));
    TaggedText late = new TaggedText(List.of("Poi", "sole"), List.of("O", "O"));
    TaggedArticle article =
        new TaggedArticle(List.of("20000822", "17000000"), List.of(lead, lead, lead, lead, late));

    List<TopicExample> examples = TopicTexts.article(article, Map.of("20000822", "15000000"));

    assertThat(examples).hasSize(2);
    assertThat(examples)
        .extracting(TopicExample::topics)
        .allSatisfy(topics -> assertThat(topics).containsOnly("15000000", "17000000"));
    assertThat(examples.getFirst().vector().size())
        .isGreaterThan(examples.getLast().vector().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"topics-it.txt", "topics-en.txt"})
  void textsOfOurOwnNameTopicsThatExist(String resource) throws IOException {
    List<TopicExample> texts = TopicTexts.own(resource);

    assertThat(texts).isNotEmpty();
    assertThat(texts).flatExtracting(TopicExample::topics).isSubsetOf(TopicTexts.codes());
    assertThat(TopicTexts.codes())
        .allSatisfy(code -> assertThat(texts).anyMatch(text -> text.topics().contains(code)));
  }
}
