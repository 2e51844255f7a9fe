package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.Hash;
import java.util.List;
import java.util.Locale;

/** What the features of a sentence are made from, worked out once per token. */
final class SentenceView {
  /** Longer words are read only this far. */
  private static final int READ_AT_MOST = 60;

  private static final int SHORTEST_TELLING = 4;
  private static final int EDGE = Hash.of("<edge>");

  /** How a sentence is written: as usual, with every word capitalised, all in capitals. */
  enum Writing {
    USUAL(0),
    TITLE(1),
    CAPITALS(2);

    final int code;

    Writing(int code) {
      this.code = code;
    }
  }

  final List<String> forms;
  final String[] lower;
  final int[] lowerHash;
  final int[] shape;
  final int[] shortShape;
  final boolean[] capital;

  /** Whether it is a word in small letters, long enough to mean something. */
  final boolean[] telling;

  final boolean[] opening;
  final boolean[] quoted;
  final Writing writing;

  SentenceView(List<String> forms) {
    this.forms = forms;
    int length = forms.size();
    lower = new String[length];
    lowerHash = new int[length];
    shape = new int[length];
    shortShape = new int[length];
    capital = new boolean[length];
    telling = new boolean[length];
    opening = new boolean[length];
    quoted = new boolean[length];
    boolean opens = true;
    boolean inQuotes = false;
    for (int i = 0; i < length; i++) {
      String form = forms.get(i);
      String word = form.length() > READ_AT_MOST ? form.substring(0, READ_AT_MOST) : form;
      lower[i] = word.toLowerCase(Locale.ROOT);
      lowerHash[i] = Hash.of(digitsAlike(lower[i]));
      shape[i] = Hash.of(WordShape.of(word, false));
      shortShape[i] = Hash.of(WordShape.of(word, true));
      capital[i] = Character.isUpperCase(form.codePointAt(0));
      telling[i] = word.length() >= SHORTEST_TELLING && Character.isLowerCase(form.codePointAt(0));
      opening[i] = opens;
      if (Character.isLetterOrDigit(form.codePointAt(0))) {
        opens = false;
      } else if (form.equals(":") || form.equals("«") || form.equals("“")) {
        opens = true;
      }
      inQuotes = inQuotes(form, inQuotes);
      quoted[i] = inQuotes;
    }
    writing = writing(forms);
  }

  private static boolean inQuotes(String form, boolean before) {
    return switch (form) {
      case "«", "“", "‘" -> true;
      case "»", "”" -> false;
      case "\"" -> !before;
      default -> before;
    };
  }

  private static String digitsAlike(String word) {
    return Character.isDigit(word.charAt(0)) ? word.replaceAll("[0-9]", "0") : word;
  }

  private static Writing writing(List<String> forms) {
    int words = 0;
    int capitalised = 0;
    int capitals = 0;
    for (String form : forms) {
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        words++;
        capitalised += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
        capitals += form.equals(form.toUpperCase(Locale.ROOT)) ? 1 : 0;
      }
    }
    if (words >= 3 && capitals * 10 >= words * 8) {
      return Writing.CAPITALS;
    }
    return words >= 4 && capitalised * 10 >= words * 7 ? Writing.TITLE : Writing.USUAL;
  }

  int length() {
    return forms.size();
  }

  int lowerHash(int at) {
    return at < 0 || at >= length() ? EDGE : lowerHash[at];
  }

  int shape(int at) {
    return at < 0 || at >= length() ? EDGE : shape[at];
  }

  int shortShape(int at) {
    return at < 0 || at >= length() ? EDGE : shortShape[at];
  }
}
