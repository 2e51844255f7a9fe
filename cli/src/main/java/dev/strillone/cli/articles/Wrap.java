package dev.strillone.cli.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text broken into lines at spaces; escape sequences have no width. */
final class Wrap {
  private static final Pattern ESCAPE = Pattern.compile("\033\\[[0-9;]*m");

  private Wrap() {}

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      int length = shown(word);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  private static int shown(String word) {
    String plain = ESCAPE.matcher(word).replaceAll("");
    return plain.codePointCount(0, plain.length());
  }
}
