package dev.strillone.ingest.article;

/** Counts code points up to places that mostly follow each other: what was counted is not counted again. */
final class CodePoints {
  private final String text;
  private int at;
  private int count;

  CodePoints(String text) {
    this.text = text;
  }

  /** Code points before this index (UTF-16). */
  int at(int index) {
    count += index >= at ? text.codePointCount(at, index) : -text.codePointCount(index, at);
    at = index;
    return count;
  }
}
