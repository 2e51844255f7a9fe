package dev.strillone.ingest.document;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes of plain text to lines. A line ends at LF, CR, CRLF, or a line or paragraph separator of Unicode. */
final class PlainTextReader {
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u2028\u2029]");

  private PlainTextReader() {}

  static List<Line> lines(byte[] bytes, Charsets.Choice choice) throws UnreadableException {
    int unit = unit(choice.charset());
    List<Line> lines = new ArrayList<>();
    int start = choice.bom();
    for (int at = start; at + unit <= bytes.length; at += unit) {
      char c = unitAt(bytes, at, unit, choice.charset());
      if (c != '\n' && c != '\r') {
        continue;
      }
      add(lines, bytes, start, at, choice.charset());
      if (c == '\r'
          && at + 2 * unit <= bytes.length
          && unitAt(bytes, at + unit, unit, choice.charset()) == '\n') {
        at += unit;
      }
      start = at + unit;
    }
    if (start < bytes.length) {
      add(lines, bytes, start, bytes.length, choice.charset());
    }
    return lines;
  }

  /** Lines of a text that has no bytes of its own, such as a field of JSON: all stand where the field does. */
  static List<Line> lines(String text, long byteStart, long byteEnd) throws UnreadableException {
    List<Line> lines = new ArrayList<>();
    Matcher end = LINE_END.matcher(text);
    int from = 0;
    while (end.find()) {
      add(lines, text.substring(from, end.start()), byteStart, byteEnd);
      from = end.end();
    }
    add(lines, text.substring(from), byteStart, byteEnd);
    return lines;
  }

  private static void add(List<Line> lines, byte[] bytes, int start, int end, Charset charset)
      throws UnreadableException {
    String raw = new String(bytes, start, end - start, charset);
    if (raw.indexOf(LINE_SEPARATOR) < 0 && raw.indexOf(PARAGRAPH_SEPARATOR) < 0) {
      add(lines, raw, start, end);
      return;
    }
    BytePositions positions = new BytePositions(raw, charset, start, end);
    int from = 0;
    for (int i = 0; i < raw.length(); i++) {
      if (raw.charAt(i) == LINE_SEPARATOR || raw.charAt(i) == PARAGRAPH_SEPARATOR) {
        add(lines, raw.substring(from, i), positions.of(from), positions.of(i));
        from = i + 1;
      }
    }
    add(lines, raw.substring(from), positions.of(from), end);
  }

  private static void add(List<Line> lines, String raw, long byteStart, long byteEnd)
      throws UnreadableException {
    lines.add(line(raw, byteStart, byteEnd));
    Pieces.requireLines(lines.size());
  }

  static Line line(String raw, long byteStart, long byteEnd) {
    CleanText clean = CleanText.of(raw);
    return new Line(clean.text(), byteStart, byteEnd, Markup.NONE, clean.repairs());
  }

  /** Bytes of a line break. Every other charset in use keeps LF and CR as the one byte that they are in ASCII. */
  private static int unit(Charset charset) {
    return charset.name().startsWith("UTF-32") ? 4 : charset.name().startsWith("UTF-16") ? 2 : 1;
  }

  /** The unit as a character; 0 where it is not in the range of line breaks. */
  private static char unitAt(byte[] bytes, int at, int unit, Charset charset) {
    int low = charset.name().endsWith("BE") ? at + unit - 1 : at;
    for (int i = at; i < at + unit; i++) {
      if (i != low && bytes[i] != 0) {
        return 0;
      }
    }
    return (char) (bytes[low] & 0xFF);
  }
}
