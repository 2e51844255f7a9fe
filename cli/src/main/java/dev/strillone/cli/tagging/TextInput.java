package dev.strillone.cli.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads one text: a plain UTF-8 file, or standard input. */
public final class TextInput {
  /** A thousand times an article; the tagger's tables of a text of this size still fit into the heap. */
  static final int LIMIT_MEBIBYTES = 4;

  private static final int LIMIT = LIMIT_MEBIBYTES * 1024 * 1024;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextInput() {}

  /**
   * The text of a file, without a byte order mark.
   *
   * @throws CharacterCodingException where it is not UTF-8
   * @throws IOException where it cannot be read, is a folder or too large
   */
  public static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("it is a folder");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /** As {@link #read(Path)}, from a stream that stays open. */
  public static String read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) {
      throw new IOException("it is larger than " + LIMIT_MEBIBYTES + " MiB");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
