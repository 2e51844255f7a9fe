package dev.strillone.training.corpus;

import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnArticlesTest {
  @Test
  void anEmptyLineEndsAnArticleAndItsTopics() throws IOException {
    List<TaggedArticle> articles =
        OwnArticles.parse(
            "sport.txt",
            List.of(
                "# Of our own writing.",
                "@ 15000000,04000000",
                "[ORG Roma] vince.",
                "Pioveva.",
                "",
                "@ 17000000",
                "Neve a [LOC Pisa]."));

    assertThat(articles)
        .extracting(TaggedArticle::topics)
        .containsExactly(List.of("15000000", "04000000"), List.of("17000000"));
    assertThat(articles.getFirst().sentences())
        .extracting(TaggedText::tags)
        .containsExactly(List.of("B-ORG", "O", "O"), List.of("O", "O"));
    assertThat(articles.getLast().sentences().getFirst().names()).hasSize(1);
  }

  @Test
  void aSentenceWithoutTopicsIsNamedByFileAndLine() {
    assertThatThrownBy(() -> OwnArticles.parse("sport.txt", List.of("", "[ORG Roma] vince.")))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("sport.txt, line 2:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "en"})
  void everyArticleOfOurOwnIsRead(String language) throws IOException {
    List<TaggedArticle> articles = OwnArticles.read(language);

    assertThat(articles).hasSizeGreaterThan(200);
    for (TaggedArticle article : articles) {
      assertThat(article.topics()).isNotEmpty().allMatch(topic -> topic.matches("\\d{2}000000"));
      for (TaggedText sentence : article.sentences()) {
        assertThat(sentence.tags())
            .as(sentence.forms().toString())
            .allMatch(tag -> tag.matches("O|[BI]-(PER|ORG|LOC|PROD|EVT|WORK)"));
        assertThat(sentence.forms()).noneMatch(form -> form.matches("[\\[\\]]"));
      }
    }
  }

  @Test
  void aLanguageWithoutArticlesIsNamed() {
    assertThatThrownBy(() -> OwnArticles.read("xx"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("xx");
  }
}
