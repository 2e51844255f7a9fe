package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of which a text must hold one to match a pattern, read from the pattern itself: looked for first, they spare
 * nearly all lines the pattern, which takes a hundred times as long.
 *
 * @param words empty where the pattern needs none in particular
 * @param leading whether the text must begin with one of them
 */
record Trigger(List<String> words, boolean leading) {
  private static final String QUANTIFIERS = "?*{";
  private static final String META = "()[]{}.?*+|^$\\";

  Trigger {
    words = List.copyOf(words);
  }

  static Trigger of(String pattern) {
    return new Reader(pattern).read();
  }

  boolean allows(String text) {
    return words.isEmpty()
        || words.stream().anyMatch(word -> leading ? text.startsWith(word) : text.contains(word));
  }

  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    /** The first piece that can't be left out and says something. */
    Trigger read() {
      boolean leading = true;
      while (at < pattern.length()) {
        List<String> words = piece();
        boolean optional = at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0;
        skipQuantifier();
        if (!optional && !words.isEmpty() && words.stream().noneMatch(String::isEmpty)) {
          return new Trigger(words, leading);
        }
        leading = false;
      }
      return new Trigger(List.of(), false);
    }

    /** Passes one piece; gives its words, none where it is no literal. */
    private List<String> piece() {
      char c = pattern.charAt(at);
      if (c == '(') {
        return group();
      }
      if (c == '[') {
        at = pattern.indexOf(']', at + 1) + 1;
        return List.of();
      }
      if (c == '\\' && Character.isLetterOrDigit(pattern.charAt(at + 1))) {
        at += pattern.startsWith("{", at + 2) ? pattern.indexOf('}', at) + 1 - at : 2;
        return List.of();
      }
      if (c == '.' || c == '^' || c == '$') {
        at++;
        return List.of();
      }
      return List.of(literal());
    }

    private String literal() {
      StringBuilder text = new StringBuilder();
      int before = at;
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        boolean escaped =
            c == '\\'
                && at + 1 < pattern.length()
                && !Character.isLetterOrDigit(pattern.charAt(at + 1));
        if (!escaped && META.indexOf(c) >= 0) {
          break;
        }
        before = at;
        text.append(escaped ? pattern.charAt(at + 1) : c);
        at += escaped ? 2 : 1;
      }
      boolean optional = at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0;
      if (optional && text.length() > 1) {
        at = before; // the last letter alone may be left out
        text.setLength(text.length() - 1);
      }
      return text.toString();
    }

    private List<String> group() {
      int end = end();
      String inside = pattern.substring(pattern.startsWith("(?:", at) ? at + 3 : at + 1, end);
      at = end + 1;
      List<String> words = new ArrayList<>();
      for (String alternative : alternatives(inside)) {
        Trigger trigger = Trigger.of(alternative);
        if (trigger.words().isEmpty() || !trigger.leading()) {
          return List.of();
        }
        words.addAll(trigger.words());
      }
      return words;
    }

    private int end() {
      int depth = 0;
      for (int i = at; i < pattern.length(); i++) {
        char c = pattern.charAt(i);
        if (c == '\\') {
          i++;
        } else if (c == '[') {
          i = pattern.indexOf(']', i + 1);
        } else if (c == '(') {
          depth++;
        } else if (c == ')' && --depth == 0) {
          return i;
        }
      }
      throw new IllegalArgumentException("a group is not closed: " + pattern);
    }

    private void skipQuantifier() {
      if (at >= pattern.length()) {
        return;
      }
      char c = pattern.charAt(at);
      if (c == '{') {
        at = pattern.indexOf('}', at) + 1;
      } else if (c == '?' || c == '*' || c == '+') {
        at++;
      }
    }
  }

  /** The alternatives of a pattern, those of its groups left whole. */
  static List<String> alternatives(String pattern) {
    List<String> alternatives = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        i = pattern.indexOf(']', i + 1);
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (c == '|' && depth == 0) {
        alternatives.add(pattern.substring(start, i));
        start = i + 1;
      }
    }
    alternatives.add(pattern.substring(start));
    return alternatives;
  }
}
