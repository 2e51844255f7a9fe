package dev.strillone.analysis.fingerprint;

import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class MinHashTest {
  private static final String NEWS =
      "Il Consiglio dei ministri ha approvato il decreto sulle energie rinnovabili: entro il 2030 "
          + "metà dell’elettricità verrà dal sole e dal vento.";

  @Test
  void theSameWordsGiveTheSameFingerprintHoweverTheyAreSet() {
    String other =
        "il CONSIGLIO dei ministri\nha approvato il decreto sulle energie rinnovabili – entro il 2030 "
            + "metà dell'elettricità verrà dal sole e dal vento";

    assertThat(of(other)).isEqualTo(of(NEWS));
  }

  @Test
  void valuesAreThoseOfEveryEarlierVersion() {
    assertThat(of(NEWS).values().subList(0, 6))
        .containsExactly(2001399989, 1795528537, 2001399989, 589861498, 705257532, 277894030);
    assertThat(of("Roma").values()).containsOnly(34514936);
  }

  @Test
  void agreementEstimatesTheShareOfCommonShingles() {
    Random random = new Random(5);
    double error = 0;
    for (int round = 0; round < 60; round++) {
      int common = 20 + random.nextInt(300);
      List<Integer> words = random.ints(common + 200, 0, 1 << 20).boxed().toList();
      String one = text(words.subList(0, common + 100));
      String two = text(words.subList(100, words.size()));

      double estimate = of(one).similarity(of(two));

      double difference = estimate - jaccard(one, two);
      error += difference * difference / 60;
    }
    assertThat(Math.sqrt(error)).isCloseTo(0, within(0.07));
  }

  @Test
  void anEditedCopyIsNearAndAnotherTextIsFar() {
    String edited = NEWS.replace("entro il 2030 ", "");

    assertThat(of(NEWS).similarity(of(edited))).isGreaterThan(0.6);
    assertThat(of(NEWS).similarity(of("La Juventus batte il Milan per due reti a una.")))
        .isLessThan(0.1);
  }

  @Test
  void aTextWithoutWordsHasNone() {
    assertThat(MinHash.of(Tokenizer.tokenize("… — !"))).isNull();
    assertThat(MinHash.of(List.of())).isNull();
  }

  @Test
  void aSignatureOfAnotherLengthIsRefused() {
    assertThatThrownBy(() -> new Fingerprint(List.of(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("64");
  }

  private static Fingerprint of(String text) {
    return requireNonNull(MinHash.of(Tokenizer.tokenize(text)));
  }

  private static String text(List<Integer> words) {
    return words.stream().map(word -> "w" + word).collect(Collectors.joining(" "));
  }

  private static double jaccard(String one, String two) {
    Set<String> union = new HashSet<>(shingles(one));
    union.addAll(shingles(two));
    Set<String> common = new HashSet<>(shingles(one));
    common.retainAll(shingles(two));
    return (double) common.size() / union.size();
  }

  private static Set<String> shingles(String text) {
    List<String> words = Tokenizer.tokenize(text).stream().map(Token::form).toList();
    return IntStream.rangeClosed(0, words.size() - 3)
        .mapToObj(at -> String.join(" ", words.subList(at, at + 3)))
        .collect(Collectors.toSet());
  }
}
