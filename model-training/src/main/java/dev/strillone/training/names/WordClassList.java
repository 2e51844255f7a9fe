package dev.strillone.training.names;

import dev.strillone.analysis.entity.WordClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The classes of English words in this module, as {@code gazetteers/classes.mjs} wrote them: a line per wider level with the
 * class that each narrowest one lies in, an empty line, then a line of words per narrowest class.
 */
public final class WordClassList {
  private static final String RESOURCE = "/dev/strillone/training/word-classes-en.txt.gz";

  private WordClassList() {}

  public static WordClasses read() throws IOException {
    try (InputStream in = WordClassList.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return parse(reader.readAllLines());
    }
  }

  static WordClasses parse(List<String> lines) {
    int levels = lines.indexOf("");
    short[][] wider = new short[levels][];
    for (int level = 0; level < levels; level++) {
      List<String> numbers = List.of(lines.get(level).split(" ", -1));
      wider[level] = new short[numbers.size()];
      for (int number = 0; number < numbers.size(); number++) {
        wider[level][number] = Short.parseShort(numbers.get(number));
      }
    }
    Map<String, Integer> words = new HashMap<>();
    for (int line = levels + 1; line < lines.size(); line++) {
      for (String word : lines.get(line).split(" ", -1)) {
        words.put(word, line - levels - 1);
      }
    }
    return WordClasses.of(words, wider);
  }
}
