package dev.strillone.ingest.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Words that Italian and English texts write in small letters; {@code model-training/vocabulary} makes the list. */
final class Vocabulary {
  private static final String WORDS = "/dev/strillone/ingest/article/words.txt.gz";
  private static final String VOWELS = "aeiou";
  private static final int SHORTEST_STEM = 4;

  private final Set<String> words;

  private Vocabulary(Set<String> words) {
    this.words = words;
  }

  static Vocabulary read() {
    try (InputStream in = Vocabulary.class.getResourceAsStream(WORDS);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
      return new Vocabulary(reader.lines().collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("the list of words can't be read", e);
    }
  }

  /** Whether the word, or the same word in another number or gender, is on the list. */
  boolean knows(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (words.contains(small)) {
      return true;
    }
    int last = small.length() - 1;
    if (last < SHORTEST_STEM || VOWELS.indexOf(small.charAt(last)) < 0) {
      return false;
    }
    String stem = small.substring(0, last);
    return VOWELS.chars().anyMatch(vowel -> words.contains(stem + (char) vowel));
  }

  /** Whether the word itself is on the list. */
  boolean holds(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
