package dev.strillone.training.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** F1 of topics over texts; macro is the mean over the topics that occur. */
public final class TopicScore {
  private final List<String> codes = List.copyOf(TopicTexts.codes());
  private final int[][] counts = new int[codes.size()][3];

  void add(Set<String> gold, double[] probabilities, float[] thresholds) {
    for (int topic = 0; topic < counts.length; topic++) {
      boolean truth = gold.contains(codes.get(topic));
      boolean said = probabilities[topic] >= thresholds[topic];
      if (truth || said) {
        counts[topic][truth && said ? 0 : said ? 1 : 2]++;
      }
    }
  }

  public double micro() {
    int[] sum = new int[3];
    for (int[] row : counts) {
      Arrays.setAll(sum, i -> sum[i] + row[i]);
    }
    return f1(sum);
  }

  public double macro() {
    return Arrays.stream(counts)
        .filter(row -> row[0] + row[2] > 0)
        .mapToDouble(TopicScore::f1)
        .average()
        .orElse(0);
  }

  public String table() {
    StringBuilder table = new StringBuilder();
    IntStream.range(0, counts.length)
        .forEach(
            i -> table.append("%s %.1f  ".formatted(codes.get(i).substring(0, 2), f1(counts[i]))));
    return table.append("micro %.2f  macro %.2f".formatted(micro(), macro())).toString();
  }

  private static double f1(int[] row) {
    int total = 2 * row[0] + row[1] + row[2];
    return total == 0 ? 0 : 200.0 * row[0] / total;
  }
}
