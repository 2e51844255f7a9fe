package dev.strillone.analysis;

import dev.strillone.analysis.keyphrase.Keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of the spans of every analysis of every text. */
final class Spans {
  private Spans() {}

  static void assertExact(ArticleText article, Analysis analysis) {
    for (TaggedEntity entity : analysis.entities()) {
      assertThat(entity.mentions()).as(entity.id()).isNotEmpty();
      assertThat(entity.salience()).isBetween(0.0, 1.0);
      for (EntityMention mention : entity.mentions()) {
        String text = Shipped.field(article, mention.field());
        assertInRange(text, mention.start(), mention.end());
        assertThat(Shipped.cut(text, mention.start(), mention.end())).isEqualTo(mention.surface());
        assertThat(mention.confidence()).isBetween(0.0, 1.0);
      }
    }
    for (Keyphrase phrase : analysis.keyphrases()) {
      assertThat(phrase.text()).isNotBlank();
      assertThat(phrase.score()).isGreaterThan(0).isLessThanOrEqualTo(1);
    }
    for (TaggedTopic topic : analysis.topics()) {
      assertThat(topic.evidence()).as(topic.code()).isNotEmpty();
      assertThat(topic.confidence()).isBetween(0.0, 1.0);
      for (TaggedTopic.Evidence evidence : topic.evidence()) {
        assertInRange(Shipped.field(article, evidence.field()), evidence.start(), evidence.end());
      }
    }
  }

  private static void assertInRange(String text, int start, int end) {
    assertThat(start).isNotNegative();
    assertThat(end).isGreaterThan(start).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
  }
}
