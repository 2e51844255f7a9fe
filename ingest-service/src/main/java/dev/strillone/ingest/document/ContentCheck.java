package dev.strillone.ingest.document;

import dev.strillone.ingest.document.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.tika.Tika;

/** Tells text from what only claims to be one. */
final class ContentCheck {
  /** Formats whose files may be plain ASCII and are no text for a reader all the same. */
  private static final Set<String> DISGUISED =
      Set.of("application/pdf", "application/rtf", "application/postscript");

  private static final int HEAD = 16 * 1024;
  private static final int FEW = 3;

  /** One control character in so many is a slip of the sender's program; more is no text. */
  private static final int TEXT_PER_CONTROL = 20;

  private final Tika tika = new Tika();

  /** What the bytes look like, such as {@code text/html}. */
  String looksLike(byte[] bytes) {
    return tika.detect(bytes.length <= HEAD ? bytes : java.util.Arrays.copyOf(bytes, HEAD));
  }

  void requireText(byte[] bytes, Charsets.Choice choice) throws UnreadableException {
    int controls =
        choice.charset().name().startsWith("UTF-16") || choice.bom() == 4 ? 0 : controls(bytes);
    String looksLike = looksLike(bytes);
    boolean clean = controls == 0 && Charsets.isValid(bytes, StandardCharsets.UTF_8);
    if (DISGUISED.contains(looksLike) || (!clean && isBinary(looksLike))) {
      throw new UnreadableException(
          Reason.NOT_TEXT,
          "The bytes are a file of the type %s, not text. Send its text, or save it as text or HTML first."
              .formatted(looksLike));
    }
    if (controls >= FEW && controls * TEXT_PER_CONTROL > bytes.length) {
      throw new UnreadableException(
          Reason.NOT_TEXT,
          "%,d of the %,d bytes are control characters, so this is no text. Send plain text, HTML or JSON."
              .formatted(controls, bytes.length));
    }
  }

  private static boolean isBinary(String type) {
    return type.matches("(image|audio|video|font)/.*")
        || (type.startsWith("application/")
            && !type.matches("application/(octet-stream|json|xml|xhtml\\+xml|javascript|mbox)"));
  }

  private static int controls(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if ((b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F) {
        controls++;
      }
    }
    return controls;
  }
}
