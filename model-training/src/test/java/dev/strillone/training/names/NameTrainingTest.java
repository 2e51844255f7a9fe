package dev.strillone.training.names;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.entity.WordClasses;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.LinearModelFile;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.training.corpus.OwnText;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameTrainingTest {
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "PROD", "EVT", "WORK");

  private static NameLists lists;
  private static TokenFeatures features;
  private static List<TaggedArticle> articles;

  @BeforeAll
  static void readOurOwnSentences() throws IOException {
    lists = NameLists.read();
    List<TaggedText> texts =
        OwnText.lines("sentences-it.txt").stream().limit(120).map(OwnText::parse).toList();
    articles =
        IntStream.range(0, texts.size() / 4)
            .mapToObj(i -> new TaggedArticle(List.of(), texts.subList(4 * i, 4 * i + 4)))
            .toList();
    features = new TokenFeatures(lists.gazetteer(texts), WordClasses.none());
  }

  @Test
  void theSameSeedGivesTheSameModelToTheByte() throws IOException {
    byte[] once = LinearModelFile.write(train(5));

    assertThat(LinearModelFile.write(train(5))).isEqualTo(once);
    assertThat(LinearModelFile.write(train(6))).isNotEqualTo(once);
  }

  @Test
  void whatItHasSeenItTagsRight() {
    NameTraining training = new NameTraining(lists, features, TYPES, 8, 5);
    LinearModel model = training.train(articles, List.of());

    assertThat(training.score(model, articles).micro()).isGreaterThan(90);
  }

  @Test
  void aModelThatWasWrittenAndReadTagsAsBefore() throws IOException {
    LinearModel model = train(5);
    byte[] bytes = LinearModelFile.write(model);
    CrfEntityTagger before = new CrfEntityTagger(model, features);

    CrfEntityTagger after = new CrfEntityTagger(LinearModelFile.read(bytes), features);

    for (TaggedArticle article : articles) {
      assertThat(spans(after, article)).isEqualTo(spans(before, article));
    }
    assertThat(articles).anyMatch(article -> !spans(after, article).isEmpty());
  }

  private static List<NameSpan> spans(CrfEntityTagger tagger, TaggedArticle article) {
    return tagger.tagForms(article.sentences().stream().map(TaggedText::forms).toList()).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static LinearModel train(long seed) {
    return new NameTraining(lists, features, TYPES, 2, seed).train(articles, List.of());
  }
}
