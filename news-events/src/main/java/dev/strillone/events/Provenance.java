package dev.strillone.events;

import java.util.List;

/**
 * How an article's text came out of the received bytes.
 *
 * @param charset the charset that the bytes were read with
 * @param byteStart first byte of the article in the received document
 * @param byteEnd byte after the article's last
 * @param repairs what was mended, in the order of the document
 * @param boilerplate lines that belong to no article's text (calls to read on, subscribe, copyright)
 */
public record Provenance(
    String charset,
    long byteStart,
    long byteEnd,
    List<Repair> repairs,
    List<Boilerplate> boilerplate) {
  public Provenance {
    repairs = List.copyOf(repairs);
    boilerplate = List.copyOf(boilerplate);
    if (byteStart < 0 || byteEnd < byteStart) {
      throw new IllegalArgumentException("not a byte range: " + byteStart + " to " + byteEnd);
    }
  }

  /**
   * One mended place.
   *
   * @param kind what was wrong, such as {@code broken-word} or {@code control-character}
   * @param at code point of the article's body (of its title for the kinds that end in {@code -title}) where the mended
   *     text stands
   * @param before the text as received
   * @param after the text as kept
   */
  public record Repair(String kind, int at, String before, String after) {}

  /**
   * A line that was set aside.
   *
   * @param text the line as received
   * @param start first byte of the line in the received document
   * @param end byte after its last
   */
  public record Boilerplate(String text, long start, long end) {}
}
