package dev.strillone.ingest.article;

import dev.strillone.ingest.document.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * The column at which a document's lines were broken by the program that wrote it, as mail programs do.
 *
 * @param columns 0 where lines end only where their author ended them
 */
record WrapWidth(int columns) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;
  private static final int FEWEST_LINES = 4;

  /** How far below the column a broken line may end: the longest word that did not fit. */
  private static final int LONGEST_WORD = 16;

  private static final double MOST = 0.55;

  static WrapWidth of(List<Line> lines) {
    List<Line> followed = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
        followed.add(lines.get(i));
      }
    }
    List<Integer> lengths =
        lines.stream()
            .map(Line::text)
            .filter(text -> !holdsAddress(text))
            .map(String::length)
            .sorted()
            .toList();
    if (followed.size() < FEWEST_LINES || lengths.size() < 2) {
      return new WrapWidth(0);
    }
    int width = lengths.getLast();
    if (width < NARROWEST || width > WIDEST) {
      return new WrapWidth(0);
    }
    List<Line> full =
        followed.stream().filter(line -> line.text().length() > width - LONGEST_WORD).toList();
    long open = full.stream().filter(line -> !Shape.of(line.text()).endsSentence()).count();
    return full.size() >= MOST * followed.size() && open >= MOST * full.size()
        ? new WrapWidth(width)
        : new WrapWidth(0);
  }

  private static boolean holdsAddress(String text) {
    return text.contains("http://") || text.contains("https://") || text.contains("www.");
  }

  /** Whether this line was broken only because the next one's first word did not fit into it. */
  boolean broke(String line, String next) {
    if (columns == 0) {
      return false;
    }
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return line.length() + 1 + word > columns;
  }
}
