package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;

/**
 * What the bars of a pattern part, groups and classes left whole.
 *
 * @param end index (UTF-16) of the bracket that closes them; the pattern's length where none does
 */
record Alternatives(List<String> parts, int end) {
  Alternatives {
    parts = List.copyOf(parts);
  }

  /** From here to the end of the pattern, or of the group that this is inside of. */
  static Alternatives from(String pattern, int start) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int begin = start;
    int at = start;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == ')' && depth == 0) {
        break;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(pattern.substring(begin, at));
        begin = at + 1;
      }
      at = after(pattern, at);
    }
    parts.add(pattern.substring(begin, at));
    return new Alternatives(parts, at);
  }

  /** Past one sign: an escaped one, a class, or a single character. */
  static int after(String pattern, int at) {
    return switch (pattern.charAt(at)) {
      case '\\' -> at + 2;
      case '[' -> pattern.indexOf(']', at + 1) + 1;
      default -> at + 1;
    };
  }
}
