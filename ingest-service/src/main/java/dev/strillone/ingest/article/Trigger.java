package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a text must hold to match a pattern, read from the pattern itself: looked for first, it spares nearly all lines
 * the pattern, which takes a hundred times as long.
 *
 * @param pieces each of which must be there; none where the pattern needs nothing in particular
 */
record Trigger(List<Piece> pieces) {
  /** Letters of a word at the beginning that tell more than a longer one anywhere. */
  private static final int TELLING = 3;

  private static final String QUANTIFIERS = "?*{";
  private static final String DIGIT = "[0-9]";
  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final String META = "()[]{}.?*+|^$\\";

  Trigger {
    pieces = List.copyOf(pieces);
  }

  /**
   * Words of which one must be there.
   *
   * @param leading whether the text must begin with it
   */
  record Piece(List<String> words, boolean leading) {
    Piece {
      words = List.copyOf(words);
    }

    boolean isIn(String text) {
      for (String word : words) {
        if (leading ? text.startsWith(word) : text.contains(word)) {
          return true;
        }
      }
      return false;
    }

    /** Length of its shortest word: the longer, the fewer texts have it. */
    private int weight() {
      return words.stream().mapToInt(String::length).min().orElse(0);
    }
  }

  static Trigger of(String pattern) {
    return new Trigger(new Reader(pattern).read());
  }

  boolean allows(String text) {
    for (Piece piece : pieces) {
      if (!piece.isIn(text)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The piece that the fewest texts have.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  Piece rarest() {
    return pieces.stream().max(Comparator.comparingInt(Piece::weight)).orElseThrow();
  }

  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      this.pattern = pattern;
    }

    /** The pieces that can't be left out and say something. */
    List<Piece> read() {
      List<Piece> pieces = new ArrayList<>();
      boolean leading = true;
      while (at < pattern.length()) {
        Piece piece = piece(leading);
        boolean optional = isOptional();
        skipQuantifier();
        if (!optional && piece.weight() > 0) {
          pieces.add(piece);
        }
        leading = false;
      }
      return pieces;
    }

    /** Passes one piece; it has no words where it is no literal. */
    private Piece piece(boolean leading) {
      char c = pattern.charAt(at);
      if (c == '(') {
        return group(leading);
      }
      if (c == '\\' && pattern.startsWith("{", at + 2)) {
        at = pattern.indexOf('}', at) + 1;
        return new Piece(List.of(), false);
      }
      if (isLiteral()) {
        return new Piece(List.of(literal()), leading);
      }
      boolean digit = pattern.startsWith(DIGIT, at);
      at = Alternatives.after(pattern, at);
      return digit ? new Piece(DIGITS, leading) : new Piece(List.of(), false);
    }

    private boolean isLiteral() {
      char c = pattern.charAt(at);
      return c == '\\' ? !Character.isLetterOrDigit(pattern.charAt(at + 1)) : META.indexOf(c) < 0;
    }

    private String literal() {
      StringBuilder text = new StringBuilder();
      int before = at;
      while (at < pattern.length() && isLiteral()) {
        before = at;
        at = Alternatives.after(pattern, at);
        text.append(pattern.charAt(at - 1));
      }
      if (isOptional() && text.length() > 1) {
        at = before; // the last letter alone may be left out
        text.setLength(text.length() - 1);
      }
      return text.toString();
    }

    /** A group says as much as the least telling of its alternatives. */
    private Piece group(boolean leading) {
      Alternatives inside =
          Alternatives.from(pattern, pattern.startsWith("(?:", at) ? at + 3 : at + 1);
      if (inside.end() == pattern.length()) {
        throw new IllegalArgumentException("a group is not closed: " + pattern);
      }
      at = inside.end() + 1;
      List<String> words = new ArrayList<>();
      boolean allLeading = leading;
      for (String alternative : inside.parts()) {
        Trigger trigger = Trigger.of(alternative);
        if (trigger.pieces().isEmpty()) {
          return new Piece(List.of(), false);
        }
        Piece first = trigger.pieces().getFirst();
        Piece rarest = trigger.rarest();
        boolean telling = first.weight() >= Math.min(TELLING, rarest.weight());
        Piece chosen = first.leading() && telling ? first : rarest;
        allLeading &= chosen.leading();
        words.addAll(chosen.words());
      }
      return new Piece(words, allLeading);
    }

    private boolean isOptional() {
      return at < pattern.length()
          && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0
          && !pattern.startsWith("{1", at);
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
}
