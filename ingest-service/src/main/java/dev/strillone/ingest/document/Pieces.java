package dev.strillone.ingest.document;

import dev.strillone.ingest.document.Unreadable.Reason;
import java.util.Locale;

/**
 * How many pieces a document may have. Memory grows with them rather than with bytes: ten megabytes of one-letter lines
 * took over a gigabyte, and as many of empty elements two.
 */
final class Pieces {
  /** Blank ones included. More of them make an event that is larger than a record may be. */
  static final int MOST_LINES = 250_000;

  /** Each is some five objects of the parser's, with the places that they came from. */
  static final int MOST_TAGS = 50_000;

  static final int MOST_ATTRIBUTES = 150_000;

  private Pieces() {}

  static void requireLines(int count) throws UnreadableException {
    require(count, MOST_LINES, "lines");
  }

  /** Counts before the parser makes objects of them; comments and scripts count as what they look like. */
  static void requireMarkup(String html) throws UnreadableException {
    int tags = 0;
    int attributes = 0;
    boolean inside = false;
    char quote = 0;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<') {
        tags++;
        inside = true;
        quote = 0;
      } else if (inside && quote == 0 && c == '>') {
        inside = false;
      } else if (inside && (c == '"' || c == '\'')) {
        quote = quote == 0 ? c : quote == c ? 0 : quote;
      } else if (inside && quote == 0 && (c == '/' || Character.isWhitespace(c))) {
        attributes++;
      }
    }
    require(tags, MOST_TAGS, "tags");
    require(attributes, MOST_ATTRIBUTES, "attributes");
  }

  private static void require(int count, int most, String what) throws UnreadableException {
    if (count > most) {
      throw new UnreadableException(
          Reason.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "The document has more than %,d %s, which is the limit. Cut it into several documents.",
              most,
              what));
    }
  }
}
