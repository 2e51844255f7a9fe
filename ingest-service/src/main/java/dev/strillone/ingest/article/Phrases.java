package dev.strillone.ingest.article;

import com.google.re2j.Pattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The wordings by which publications speak of themselves, by kind, out of {@code phrases-it.txt} and {@code
 * phrases-en.txt}. RE2 takes time linear in the line, whatever the line is.
 */
final class Phrases {
  /** Longer lines are news. */
  private static final int LONGEST = 320;

  private static final Pattern APOSTROPHES = Pattern.compile("[’‘ʼ`´′]");
  private static final Pattern EDGES =
      Pattern.compile(
          "^[\\s\\p{So}\\p{Sm}>»›→|*_«“\"(\\[{<–—-]+|[\\s\\p{So}>»›→|*_»”\"\\]}<.!…–—-]+$");

  private static final String PLAIN_VOWELS = "aeiou";
  private static final String ACCENTED_VOWELS = "àèìòù";

  private final Map<Kind, List<Pattern>> patterns;

  private Phrases(Map<Kind, List<Pattern>> patterns) {
    this.patterns = patterns;
  }

  /** What a wording is for, in the order in which a line is tried. */
  enum Kind {
    /** Stands where an advertisement was. */
    ADVERT,
    /** Stands above one. */
    SPONSOR,
    /** Points to other articles. */
    RELATED,
    INSERT,
    CALL,
    CONTENTS,
    LABEL,
    FRONT,
    /** Of a mail or a page around the text, wherever it stands. */
    HEADER,
    /** A field of a mail, beside others. */
    FIELD,
    /** Begins the text that somebody passes on. */
    FORWARD,
    /** A call to read on as the last sentence of a paragraph. */
    TAIL
  }

  static Phrases read() {
    Map<Kind, List<Pattern>> patterns = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      patterns.put(kind, new ArrayList<>());
    }
    for (String language : List.of("it", "en")) {
      read("phrases-" + language + ".txt")
          .forEach((kind, found) -> patterns.get(kind).addAll(found));
    }
    return new Phrases(patterns);
  }

  /** Whether the line is, from beginning to end, a wording of this kind. */
  boolean is(Kind kind, String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String plain = plain(line);
    return !plain.isEmpty()
        && patterns.get(kind).stream().anyMatch(pattern -> pattern.matches(plain));
  }

  private static String plain(String line) {
    String folded = Normalizer.normalize(line, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    String marks = APOSTROPHES.matcher(folded).replaceAll("'");
    return EDGES.matcher(accented(marks)).replaceAll("").strip();
  }

  /** Where a keyboard has no accents, an apostrophe stands for one: {@code piu'}. */
  private static String accented(String line) {
    String text = line;
    for (int i = 0; i < PLAIN_VOWELS.length(); i++) {
      String plain = PLAIN_VOWELS.substring(i, i + 1);
      text = text.replaceAll(plain + "'(?=[\\s,.;:!?]|$)", ACCENTED_VOWELS.substring(i, i + 1));
    }
    return text;
  }

  private static Map<Kind, List<Pattern>> read(String resource) {
    Map<String, String> lists = new LinkedHashMap<>();
    List<String[]> rows = new ArrayList<>();
    for (String line : lines(resource)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] row = line.split("\\s+", 2);
        if (row[0].startsWith("{")) {
          lists.put(row[0], row[1]);
        } else {
          rows.add(row);
        }
      }
    }
    Map<Kind, List<Pattern>> found = new LinkedHashMap<>();
    for (String[] row : rows) {
      String pattern = row[1];
      for (int depth = 0; depth < 3; depth++) {
        for (Map.Entry<String, String> list : lists.entrySet()) {
          pattern = pattern.replace(list.getKey(), list.getValue());
        }
      }
      found
          .computeIfAbsent(Kind.valueOf(row[0]), k -> new ArrayList<>())
          .add(Pattern.compile(pattern));
    }
    return found;
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
            Phrases.class.getResourceAsStream("/dev/strillone/ingest/article/" + resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the phrases in " + resource + " can't be read", e);
    }
  }
}
