package dev.strillone.ingest.article;

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
import java.util.Set;

/**
 * The wordings by which publications speak of themselves, by kind, out of {@code phrases-it.txt} and {@code
 * phrases-en.txt}. RE2 takes time linear in the line, whatever the line is.
 */
final class Phrases {
  /** Longer lines are news. */
  private static final int LONGEST = 320;

  private static final String APOSTROPHES = "’‘ʼ`´′";
  private static final String EDGES = ">»›→|*_«“”\"(){}[]<.!…–—-";

  private static final String PLAIN_VOWELS = "aeiou";
  private static final String ACCENTED_VOWELS = "àèìòù";

  private final Wordings wordings = new Wordings();

  private Phrases() {}

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
    Phrases phrases = new Phrases();
    for (String language : List.of("it", "en")) {
      phrases.add("phrases-" + language + ".txt");
    }
    return phrases;
  }

  /** Every kind of which the line is, from beginning to end, a wording. */
  Set<Kind> of(String line) {
    if (line.length() > LONGEST) {
      return Set.of();
    }
    String plain = plain(line);
    Set<Kind> kinds = plain.isEmpty() ? Set.of() : wordings.of(plain);
    return kinds.isEmpty() ? Set.of() : kinds; // nearly all lines: let them share one
  }

  boolean is(Kind kind, String line) {
    return of(line).contains(kind);
  }

  private static String plain(String line) {
    String folded = Normalizer.normalize(line, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    StringBuilder text = new StringBuilder(folded);
    for (int i = 0; i < text.length(); i++) {
      if (APOSTROPHES.indexOf(text.charAt(i)) >= 0) {
        text.setCharAt(i, '\'');
      }
    }
    accent(text);
    int start = 0;
    int end = text.length();
    while (start < end && isEdge(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (end > start && isEdge(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  private static boolean isEdge(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || type == Character.OTHER_SYMBOL
        || type == Character.MATH_SYMBOL
        || EDGES.indexOf(c) >= 0;
  }

  /** Where a keyboard has no accents, an apostrophe stands for one: {@code piu'}. */
  private static void accent(StringBuilder text) {
    for (int i = text.length() - 1; i > 0; i--) {
      int vowel = PLAIN_VOWELS.indexOf(text.charAt(i - 1));
      boolean last = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
      if (text.charAt(i) == '\'' && vowel >= 0 && last) {
        text.setCharAt(i - 1, ACCENTED_VOWELS.charAt(vowel));
        text.deleteCharAt(i);
      }
    }
  }

  private void add(String resource) {
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
    for (String[] row : rows) {
      String pattern = row[1];
      for (int depth = 0; depth < 3; depth++) {
        for (Map.Entry<String, String> list : lists.entrySet()) {
          pattern = pattern.replace(list.getKey(), list.getValue());
        }
      }
      for (String alternative : Alternatives.from(pattern, 0).parts()) {
        wordings.add(Kind.valueOf(row[0]), alternative);
      }
    }
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
