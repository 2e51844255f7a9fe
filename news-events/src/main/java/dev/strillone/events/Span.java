package dev.strillone.events;

/**
 * A piece of a text.
 *
 * @param start first code point, zero-based
 * @param end code point after the last
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + " to " + end);
    }
  }
}
