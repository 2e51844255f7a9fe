package dev.strillone.analysis.token;

import java.util.Locale;
import java.util.Set;

/** Finds where the token ends that begins at a place. Looks ahead only a few characters, so it is linear. */
final class WordScanner {
  /** Longer runs without a break are no words; cutting them bounds the cost of each token. */
  private static final int LONGEST = 120;

  private static final int LONGEST_ADDRESS = 2048;
  private static final Set<String> CLITICS = Set.of("s", "d", "m", "re", "ve", "ll");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "avv", "dott", "dr", "sig", "sigg", "prof", "proff", "sen", "ing", "arch", "geom", "gen",
          "col", "mons", "ecc", "cit", "tel", "st", "mr", "mrs", "ms", "jr", "sr", "inc", "corp",
          "ltd", "co", "vs", "etc", "gov", "rep", "lt", "sgt", "rev", "hon", "jan", "feb", "aug",
          "sept", "oct", "nov", "dec", "gmbh");

  /** Words too, and abbreviations only before a number. */
  private static final Set<String> NUMBERED = Set.of("no", "nr", "art", "artt", "pag", "cap");

  private final String text;
  private boolean quoteOpen;

  WordScanner(String text) {
    this.text = text;
  }

  int endOfToken(int start) {
    int first = text.codePointAt(start);
    if (address(start)) {
      return endOfAddress(start);
    }
    if (CharClass.word(first)) {
      return endOfWord(start);
    }
    return endOfSign(start, first);
  }

  private boolean address(int start) {
    return text.startsWith("http://", start)
        || text.startsWith("https://", start)
        || text.startsWith("www.", start);
  }

  private int endOfAddress(int start) {
    int end = start;
    int limit = Math.min(text.length(), start + LONGEST_ADDRESS);
    while (end < limit
        && !CharClass.separates(text.charAt(end))
        && "<>\"«»“”".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > start + 1 && ".,;:!?)]}'’".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean splitsPair =
        end < text.length()
            && Character.isHighSurrogate(text.charAt(end - 1))
            && Character.isLowSurrogate(text.charAt(end));
    return splitsPair ? end + 1 : end;
  }

  private int endOfWord(int start) {
    int end = start;
    for (int count = 0; end < text.length() && count < LONGEST; count++) {
      int c = text.codePointAt(end);
      int next = end + Character.charCount(c);
      if (CharClass.word(c)) {
        end = next;
      } else if (CharClass.apostrophe(c)) {
        return endAtApostrophe(start, end);
      } else if (joins(end, c, next)) {
        end = next;
      } else {
        break;
      }
    }
    return end < text.length() && text.charAt(end) == '.' && abbreviation(start, end)
        ? end + 1
        : end;
  }

  private boolean joins(int at, int c, int next) {
    if (at == 0 || next >= text.length()) {
      return false;
    }
    int before = text.codePointBefore(at);
    int after = text.codePointAt(next);
    if (CharClass.connector(c)) {
      return Character.isLetterOrDigit(after);
    }
    if (c == '.') {
      return (Character.isDigit(before) && Character.isDigit(after))
          || (Character.isLetter(before) && Character.isLetter(after));
    }
    return (c == ',' || c == ':') && Character.isDigit(before) && Character.isDigit(after);
  }

  private int endAtApostrophe(int start, int at) {
    int clitic = at + 1;
    int stop = clitic;
    while (stop < text.length() && stop - clitic < 3 && CharClass.word(text.codePointAt(stop))) {
      stop++;
    }
    boolean wordGoesOn = stop < text.length() && CharClass.word(text.codePointAt(stop));
    String tail = text.substring(clitic, stop);
    if (!wordGoesOn && at > start && CLITICS.contains(tail)) {
      return at;
    }
    if (!wordGoesOn && tail.equals("t") && text.charAt(at - 1) == 'n') {
      return at - 1 > start ? at - 1 : stop;
    }
    if (stop > clitic) {
      return at + 1;
    }
    // A word before a closing quote does not take it; po' and citta' keep theirs.
    if (quoteOpen) {
      return at;
    }
    return at + 1;
  }

  private boolean abbreviation(int start, int end) {
    String word = text.substring(start, end);
    if (word.length() == 1) {
      return Character.isLetter(word.charAt(0)) && beforeSpaceOrMore(end);
    }
    if (word.indexOf('.') > 0) {
      for (String part : word.split("\\.", -1)) {
        if (part.length() > 2) {
          return false;
        }
      }
      return !Character.isDigit(word.charAt(0));
    }
    if (word.length() > 5) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(lower)
        || (NUMBERED.contains(lower) && beforeNumber(end + 1))
        || (lower.equals("on") && start > 0 && CharClass.apostrophe(text.charAt(start - 1)));
  }

  private boolean beforeNumber(int after) {
    int at = after < text.length() && text.charAt(after) == ' ' ? after + 1 : after;
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  private boolean beforeSpaceOrMore(int dot) {
    return dot + 1 < text.length();
  }

  private int endOfSign(int start, int first) {
    int end = start + Character.charCount(first);
    if (CharClass.apostrophe(first) || first == '‘') {
      return endAtLeadingQuote(start, end, first);
    }
    if (first == '.' || first == '-') {
      while (end < text.length() && text.charAt(end) == first && end - start < LONGEST) {
        end++;
      }
      return end;
    }
    for (int count = 0; end < text.length() && count < LONGEST; count++) {
      int c = text.codePointAt(end);
      if (!CharClass.attaches(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /** The sign is a clitic ({@code 's} after its word was cut), the opening of a quotation or its end. */
  private int endAtLeadingQuote(int start, int end, int first) {
    boolean afterWord = start > 0 && CharClass.word(text.codePointBefore(start));
    boolean beforeWord = end < text.length() && CharClass.word(text.codePointAt(end));
    if (afterWord && beforeWord) {
      for (int count = 0; count < 3 && end < text.length(); count++) {
        int c = text.codePointAt(end);
        if (!CharClass.word(c)) {
          break;
        }
        end += Character.charCount(c);
      }
      return end;
    }
    quoteOpen = first == '‘' || beforeWord;
    return end;
  }
}
