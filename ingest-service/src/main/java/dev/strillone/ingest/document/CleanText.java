package dev.strillone.ingest.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A line's text without what no text should hold: control characters, half surrogate pairs, noncharacters and invisible
 * marks are taken out and noted; white space of any kind becomes one space.
 *
 * @param text the line as kept
 * @param repairs in order; white space is not noted
 */
record CleanText(String text, List<CharacterRepair> repairs) {
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int REPLACEMENT = 0xFFFD;

  static CleanText of(String raw) {
    Deadline.check();
    return new Cleaner().clean(raw);
  }

  private static final class Cleaner {
    private final StringBuilder kept = new StringBuilder();
    private final List<CharacterRepair> repairs = new ArrayList<>();
    private boolean space;

    CleanText clean(String raw) {
      int end = raw.length();
      for (int at = 0; at < end; ) {
        int c = raw.codePointAt(at);
        at += Character.charCount(c);
        take(c, at == end);
      }
      return new CleanText(kept.toString(), repairs);
    }

    private void take(int c, boolean last) {
      if (isSpace(c)) {
        space = !kept.isEmpty();
      } else if (Character.getType(c) == Character.SURROGATE || c == REPLACEMENT) {
        append(REPLACEMENT);
        String before = c == REPLACEMENT ? "undecodable bytes" : code(c);
        note("undecodable-character", kept.length() - 1, before, Character.toString(REPLACEMENT));
      } else if (isInvisible(c) && !(c == SOFT_HYPHEN && last && !kept.isEmpty())) {
        note("invisible-character", kept.length(), code(c), "");
      } else if (Character.isISOControl(c) || isNonCharacter(c)) {
        note("control-character", kept.length(), code(c), "");
      } else {
        append(c);
      }
    }

    private void append(int c) {
      if (space) {
        kept.append(' ');
        space = false;
      }
      kept.appendCodePoint(c);
    }

    private void note(String kind, int at, String before, String after) {
      repairs.add(new CharacterRepair(kind, at, before, after));
    }
  }

  private static boolean isSpace(int c) {
    return (Character.isWhitespace(c) && !(c >= 0x1C && c <= 0x1F))
        || Character.isSpaceChar(c)
        || c == 0x85;
  }

  /** The joiners U+200C and U+200D stay: emoji and some scripts need them; so do the marks of direction. */
  private static boolean isInvisible(int c) {
    return c == SOFT_HYPHEN || c == 0x200B || c == 0x2060 || c == 0xFEFF;
  }

  private static boolean isNonCharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static String code(int c) {
    return "U+%04X".formatted(c);
  }
}
