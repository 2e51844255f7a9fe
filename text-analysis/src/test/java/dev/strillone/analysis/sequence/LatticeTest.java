package dev.strillone.analysis.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LatticeTest {
  private static final TagScheme SCHEME = TagScheme.of(List.of("PER", "LOC"));
  private static final int LENGTH = 4;

  private final Random random = new Random(3);

  @Test
  void theBestPathIsTheBestOfAllLegalOnes() {
    for (int round = 0; round < 200; round++) {
      float[] emissions = numbers(LENGTH * SCHEME.size());
      float[] transitions = transitions();

      int[] best = new Lattice(SCHEME, LENGTH, emissions, transitions).best();

      assertThat(best)
          .isEqualTo(
              legalPaths().stream()
                  .max(Comparator.comparingDouble(path -> score(path, emissions, transitions)))
                  .orElseThrow());
    }
  }

  @Test
  void marginalsAreTheSharesOfAllLegalPaths() {
    float[] emissions = numbers(LENGTH * SCHEME.size());
    float[] transitions = transitions();
    double[] expected = new double[SCHEME.size() * SCHEME.size()];

    float[] marginals = new Lattice(SCHEME, LENGTH, emissions, transitions).marginals(expected);

    double[] shares = new double[marginals.length];
    double[] counts = new double[expected.length];
    double total = 0;
    for (int[] path : legalPaths()) {
      double mass = Math.exp(score(path, emissions, transitions));
      total += mass;
      for (int at = 0; at < LENGTH; at++) {
        shares[at * SCHEME.size() + path[at]] += mass;
        if (at > 0) {
          counts[path[at - 1] * SCHEME.size() + path[at]] += mass;
        }
      }
    }
    for (int i = 0; i < shares.length; i++) {
      assertThat((double) marginals[i]).isCloseTo(shares[i] / total, within(1e-5));
    }
    for (int i = 0; i < counts.length; i++) {
      assertThat(expected[i]).isCloseTo(counts[i] / total, within(1e-5));
    }
  }

  @Test
  void hugeScoresStayNumbers() {
    float[] emissions = numbers(LENGTH * SCHEME.size());
    for (int i = 0; i < emissions.length; i++) {
      emissions[i] *= 1e6f;
    }

    Lattice lattice = new Lattice(SCHEME, LENGTH, emissions, transitions());

    for (float marginal : lattice.marginals()) {
      assertThat(marginal).isBetween(0f, 1f);
    }
  }

  private float[] numbers(int count) {
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian(0, 2);
    }
    return numbers;
  }

  private float[] transitions() {
    float[] transitions = numbers(SCHEME.size() * SCHEME.size());
    Lattice.mask(SCHEME, transitions);
    return transitions;
  }

  private static double score(int[] path, float[] emissions, float[] transitions) {
    double score = 0;
    for (int at = 0; at < path.length; at++) {
      score += emissions[at * SCHEME.size() + path[at]];
      score += at == 0 ? 0 : transitions[path[at - 1] * SCHEME.size() + path[at]];
    }
    return score;
  }

  private static List<int[]> legalPaths() {
    List<int[]> paths = new ArrayList<>();
    extend(new int[LENGTH], 0, paths);
    return paths;
  }

  private static void extend(int[] path, int at, List<int[]> paths) {
    if (at == LENGTH) {
      if (SCHEME.mayEnd(path[LENGTH - 1])) {
        paths.add(path.clone());
      }
      return;
    }
    for (int tag = 0; tag < SCHEME.size(); tag++) {
      if (at == 0 ? SCHEME.mayStart(tag) : SCHEME.mayFollow(path[at - 1], tag)) {
        path[at] = tag;
        extend(path, at + 1, paths);
      }
    }
  }
}
