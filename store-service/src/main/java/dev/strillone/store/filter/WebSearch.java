package dev.strillone.store.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads search words as PostgreSQL's {@code websearch_to_tsquery} does: a space is "and", {@code or} binds less, a minus
 * sign excludes, quotes keep words together. Whatever else somebody types is text or nothing; no text is an error.
 */
final class WebSearch {
  /** Of another query language; here they only part words. */
  private static final String OPERATORS = "!&|()";

  private final String text;
  private final List<List<Words>> alternatives = new ArrayList<>();
  private int at;

  private WebSearch(String text) {
    this.text = text;
  }

  /** Words that stand together, or that must not stand there. */
  record Words(String text, boolean excluded) {}

  /** Of the outer list one has to hold; of an inner one all. */
  static List<List<Words>> parse(String text) {
    WebSearch search = new WebSearch(text);
    search.alternatives.add(new ArrayList<>());
    search.run();
    return List.copyOf(search.alternatives);
  }

  private void run() {
    boolean excluded = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '-') {
        excluded = !excluded;
        at++;
      } else if (isIgnored(c)) {
        at++;
      } else {
        String words = c == '"' ? quoted() : word();
        alternatives.getLast().add(new Words(words, excluded));
        excluded = false;
        skipIgnored();
        if (isOr()) {
          at += 2;
          alternatives.add(new ArrayList<>());
        }
      }
    }
  }

  private String quoted() {
    int start = at + 1;
    int end = text.indexOf('"', start);
    at = end < 0 ? text.length() : end + 1;
    return text.substring(start, end < 0 ? text.length() : end);
  }

  private String word() {
    int start = at++;
    while (at < text.length() && !endsWord(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean endsWord(char c) {
    return c == '"' || c == ':' || isIgnored(c);
  }

  private static boolean isIgnored(char c) {
    return Character.isWhitespace(c) || OPERATORS.indexOf(c) >= 0;
  }

  private void skipIgnored() {
    while (at < text.length() && isIgnored(text.charAt(at))) {
      at++;
    }
  }

  /** A word of its own with something after it; the last one is just a word. */
  private boolean isOr() {
    int after = at + 2;
    if (!text.regionMatches(true, at, "or", 0, 2) || after >= text.length()) {
      return false;
    }
    int next = text.codePointAt(after);
    return next != '-'
        && next != '_'
        && !Character.isLetterOrDigit(next)
        && !text.substring(after + Character.charCount(next)).isBlank();
  }
}
