package dev.strillone.training.names;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.LinearModelFile;
import dev.strillone.training.corpus.OwnText;
import dev.strillone.training.corpus.TaggedText;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NameTrainingTest {
  private static final List<String> TYPES = List.of("PER", "ORG", "LOC", "PROD", "EVT", "WORK");

  private static NameLists lists;
  private static Gazetteer gazetteer;
  private static List<TaggedText> texts;

  @BeforeAll
  static void readOurOwnSentences() throws IOException {
    lists = NameLists.read();
    texts = OwnText.lines("sentences-it.txt").stream().limit(120).map(OwnText::parse).toList();
    gazetteer = lists.gazetteer(texts);
  }

  @Test
  void theSameSeedGivesTheSameModelToTheByte() throws IOException {
    byte[] once = LinearModelFile.write(train(5));

    assertThat(LinearModelFile.write(train(5))).isEqualTo(once);
    assertThat(LinearModelFile.write(train(6))).isNotEqualTo(once);
  }

  @Test
  void whatItHasSeenItTagsRight() {
    NameTraining training = new NameTraining(lists, gazetteer, TYPES, 8, 5);
    LinearModel model = training.train(texts, List.of());

    assertThat(training.score(model, texts).micro()).isGreaterThan(90);
  }

  @Test
  void aModelThatWasWrittenAndReadTagsAsBefore() throws IOException {
    LinearModel model = train(5);
    byte[] bytes = LinearModelFile.write(model);
    TokenFeatures features = new TokenFeatures(gazetteer);
    CrfEntityTagger before = new CrfEntityTagger(model, features);

    CrfEntityTagger after = new CrfEntityTagger(LinearModelFile.read(bytes), features);

    for (TaggedText text : texts) {
      assertThat(spans(after, text)).isEqualTo(spans(before, text));
    }
    assertThat(texts).anyMatch(text -> !spans(after, text).isEmpty());
  }

  /** Without confidences: weights are kept in half precision. */
  private static List<String> spans(CrfEntityTagger tagger, TaggedText text) {
    return tagger.tag(text.forms()).stream()
        .map(name -> "%s %d-%d".formatted(name.kind(), name.first(), name.end()))
        .toList();
  }

  private static LinearModel train(long seed) {
    return new NameTraining(lists, gazetteer, TYPES, 2, seed).train(texts, List.of());
  }
}
