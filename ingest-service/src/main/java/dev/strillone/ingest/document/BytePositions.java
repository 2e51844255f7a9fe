package dev.strillone.ingest.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where the characters of a decoded text stand in its bytes. About there, where bytes could not be decoded, and in a
 * charset that Java reads but cannot write (ISO-2022-CN): there each character is as long as all are on average.
 */
final class BytePositions {
  private static final int STEP = 1024;

  private final String text;
  private final Charset charset;
  private final long last;
  private final long[] known;
  private final double average;

  /**
   * @param first byte of the text
   * @param last byte after it
   */
  BytePositions(String text, Charset charset, long first, long last) {
    this.text = text;
    this.charset = charset;
    this.last = last;
    this.average = (double) (last - first) / Math.max(1, text.length());
    this.known = new long[text.length() / STEP + 1];
    known[0] = first;
    for (int i = 1; i < known.length; i++) {
      known[i] = known[i - 1] + size((i - 1) * STEP, i * STEP);
    }
  }

  /** The byte where the character at this index (UTF-16) begins. */
  long of(int index) {
    int at = Math.clamp(index, 0, text.length());
    return Math.min(last, known[at / STEP] + size(at / STEP * STEP, at));
  }

  private long size(int from, int to) {
    if (!charset.canEncode()) {
      return Math.round((to - from) * average);
    }
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return text.substring(from, to).getBytes(charset).length;
    }
    long size = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      // each half of a surrogate pair is two of the pair's four bytes
      size += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return size;
  }
}
