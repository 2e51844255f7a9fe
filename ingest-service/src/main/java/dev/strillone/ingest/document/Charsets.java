package dev.strillone.ingest.document;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Which charset bytes are written in: a byte order mark says it; else valid UTF-8 wins over the label, which is wrong more
 * often than such bytes are by chance; else the label; else what they look like.
 */
final class Charsets {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Below it, a guess at another alphabet is worth less than the assumption that this is Western European. */
  private static final int CONFIDENT = 60;

  /** More would tell nothing new. */
  private static final int SAMPLE = 64 * 1024;

  private Charsets() {}

  /**
   * A choice.
   *
   * @param bom bytes of the byte order mark, which are no text
   */
  record Choice(Charset charset, int bom) {}

  static Choice choose(byte[] bytes, @Nullable String label) {
    Choice marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    if (isValid(bytes, StandardCharsets.UTF_8)) {
      return new Choice(StandardCharsets.UTF_8, 0);
    }
    Charset declared = named(label);
    if (declared != null && isValid(bytes, declared)) {
      return new Choice(declared, 0);
    }
    return new Choice(detected(bytes), 0);
  }

  private static @Nullable Choice byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new Choice(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return new Choice(StandardCharsets.UTF_32LE, 4);
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return new Choice(StandardCharsets.UTF_32BE, 4);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new Choice(StandardCharsets.UTF_16LE, 2);
    }
    return startsWith(bytes, 0xFE, 0xFF) ? new Choice(StandardCharsets.UTF_16BE, 2) : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  static boolean isValid(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** As browsers read labels: who says Latin-1 or ASCII means windows-1252, and UTF-16 is little-endian. */
  private static @Nullable Charset named(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return null;
    }
    try {
      Charset charset = Charset.forName(label.strip());
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return WINDOWS_1252;
      }
      return charset.equals(StandardCharsets.UTF_16) ? StandardCharsets.UTF_16LE : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE));
    CharsetMatch match = detector.detect();
    if (match == null || match.getConfidence() < CONFIDENT || match.getName().startsWith("UTF-8")) {
      return WINDOWS_1252;
    }
    Charset found = named(match.getName());
    return found == null || match.getName().startsWith("ISO-8859-1") ? WINDOWS_1252 : found;
  }
}
