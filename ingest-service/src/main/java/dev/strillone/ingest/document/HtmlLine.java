package dev.strillone.ingest.document;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** One line of text out of the pieces between which elements begin and end. */
final class HtmlLine {
  private final StringBuilder text = new StringBuilder();
  private int start = -1;
  private int end;
  private boolean allBold = true;
  private boolean allLinked = true;
  private @Nullable String link;

  void add(String piece, int from, int to, boolean bold, @Nullable String target) {
    text.append(piece);
    if (piece.isBlank()) {
      return;
    }
    if (start < 0) {
      start = from;
      link = target;
    }
    end = to;
    allBold &= bold;
    allLinked &= target != null && target.equals(link);
  }

  boolean isBlank() {
    return start < 0;
  }

  boolean isBold() {
    return allBold;
  }

  @Nullable String link() {
    return allLinked ? link : null;
  }

  Line line(Markup markup, IntToLongFunction startOf, IntToLongFunction endOf) {
    CleanText clean = CleanText.of(text.toString());
    return new Line(
        clean.text(), startOf.applyAsLong(start), endOf.applyAsLong(end), markup, clean.repairs());
  }

  void clear() {
    text.setLength(0);
    start = -1;
    allBold = true;
    allLinked = true;
    link = null;
  }
}
