package dev.strillone.ingest.article;

import dev.strillone.ingest.article.WordMender.Joint;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordMenderTest {
  private final WordMender mender =
      new WordMender(Vocabulary.read(), Set.of("ruddarraju", "e-commerce", "supercomputer"));

  @ParameterizedTest
  @CsvSource({
    "struttura for-profit. I, l team di scaling, NOTHING",
    "il nuovo govern, o ha deciso, NOTHING",
    "gli inge-, gneri dell’azienda, WITHOUT_HYPHEN",
    "the govern-, ment has decided, WITHOUT_HYPHEN",
    "le parole di Ruddar, raju al processo, NOTHING",
    "un supercom-, puter da record, WITHOUT_HYPHEN",
    "il sito di e-, commerce, AT_HYPHEN",
    "la sfida centro-, destra contro sinistra, WITHOUT_HYPHEN",
    "i membri della, commissione, SPACE",
    "ha detto a, tutti, SPACE",
    "quando e, dove, SPACE",
    "la città di, Milano, SPACE",
    "oggi alle 10, persone, SPACE",
    "il presidente –, come sempre, SPACE",
  })
  void joinsWhatIsOneWordAndNothingElse(String line, String next, Joint joint) {
    assertThat(mender.joint(line, next)).isEqualTo(joint);
  }
}
