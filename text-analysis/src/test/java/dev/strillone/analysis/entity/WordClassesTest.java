package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.Hash;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WordClassesTest {
  private static final WordClasses CLASSES =
      WordClasses.of(Map.of("singer", 0, "mayor", 1, "river", 2), new short[][] {{0, 0, 1}});

  @Test
  void everyWordIsOfANarrowClassAndOfTheWideOneThatHoldsIt() {
    int singer = CLASSES.narrowest(Hash.of("singer"));
    int mayor = CLASSES.narrowest(Hash.of("mayor"));

    assertThat(singer).isNotEqualTo(mayor);
    assertThat(CLASSES.at(1, singer)).isEqualTo(CLASSES.at(1, mayor));
    assertThat(CLASSES.at(1, CLASSES.narrowest(Hash.of("river")))).isEqualTo(1);
  }

  @Test
  void anUnknownWordIsOfNoClassAtAnyLevel() {
    int unknown = CLASSES.narrowest(Hash.of("strillone"));

    assertThat(unknown).isEqualTo(WordClasses.NONE);
    assertThat(CLASSES.at(1, unknown)).isEqualTo(WordClasses.NONE);
  }

  @Test
  void aLanguageWithoutClassesHasNoLevels() {
    assertThat(WordClasses.none().levels()).isZero();
    assertThat(CLASSES.levels()).isEqualTo(2);
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    WordClasses read = WordClasses.read(CLASSES.write());

    assertThat(read.narrowest(Hash.of("river"))).isEqualTo(2);
    assertThat(read.write()).isEqualTo(CLASSES.write());
  }

  @Test
  void aWordOfAClassThatIsNotThereIsRefused() throws IOException {
    byte[] bytes = WordClasses.of(Map.of("singer", 3), new short[][] {{0, 0, 1}}).write();

    assertThatThrownBy(() -> WordClasses.read(bytes))
        .isInstanceOf(IOException.class)
        .hasMessage("it has a word of class 3 of 3");
  }
}
