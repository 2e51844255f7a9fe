package dev.strillone.benchmarks;

import dev.strillone.training.corpus.OwnText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Documents of {@value #LINES} lines, blank ones not counted. */
public enum Documents {
  /** A headline and two paragraphs each, in Italian. */
  NEWSLETTER,
  /** One to five words a line, no two lines the same. */
  SHORT_LINES,
  /** Bullets. */
  LIST;

  static final int LINES = 6_000;

  byte[] bytes() throws IOException {
    List<String> sentences =
        OwnText.lines("sentences-it.txt").stream()
            .map(line -> String.join(" ", OwnText.parse(line).forms()))
            .toList();
    String[] words = String.join(" ", sentences).split(" ", -1);
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < LINES; line++) {
      switch (this) {
        case NEWSLETTER ->
            text.append(
                    line % 3 == 0
                        ? words(words, random, 6)
                        : sentences.get(random.nextInt(sentences.size())))
                .append("\n\n");
        case SHORT_LINES ->
            text.append(words(words, random, random.nextInt(1, 5))).append(line).append('\n');
        case LIST -> text.append("- voce numero ").append(line).append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String words(String[] words, Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(words[random.nextInt(words.length)]).append(' ');
    }
    return text.toString();
  }
}
