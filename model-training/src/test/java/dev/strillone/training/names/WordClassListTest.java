package dev.strillone.training.names;

import dev.strillone.analysis.entity.WordClasses;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordClassListTest {
  @Test
  void wideClassesStandAboveTheWordsOfTheNarrowOnes() throws IOException {
    WordClasses classes =
        WordClassList.parse(List.of("0 0 1", "", "singer pianist", "mayor", "lake"));

    assertThat(classes.write())
        .isEqualTo(
            WordClasses.of(
                    Map.of("singer", 0, "pianist", 0, "mayor", 1, "lake", 2),
                    new short[][] {{0, 0, 1}})
                .write());
  }

  @Test
  void theListInThisModuleLoads() throws IOException {
    byte[] bytes = WordClassList.read().write();

    assertThat(bytes).hasSizeBetween(200_000, 1_000_000);
    assertThat(WordClasses.read(bytes).write()).isEqualTo(bytes);
  }
}
