package dev.strillone.cli.deadletters;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Bytes as people read them: the offset, sixteen bytes, and what they are in ASCII. */
final class HexDump {
  private static final int WIDTH = 16;
  private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

  private HexDump() {}

  static List<String> lines(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < bytes.length; start += WIDTH) {
      int end = Math.min(start + WIDTH, bytes.length);
      StringBuilder ascii = new StringBuilder();
      for (int i = start; i < end; i++) {
        ascii.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
      }
      lines.add("%08x  %-47s  %s".formatted(start, SPACED.formatHex(bytes, start, end), ascii));
    }
    return lines;
  }
}
