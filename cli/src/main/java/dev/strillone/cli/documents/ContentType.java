package dev.strillone.cli.documents;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What ingest-service is told that a document is. It finds out the charset by itself. */
final class ContentType {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SNIFFED_BYTES = 512;

  private ContentType() {}

  /** By the name's ending; where that says nothing, by the bytes. */
  static String of(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "txt", "text", "md" -> "text/plain";
      case "html", "htm", "xhtml" -> "text/html";
      case "json" -> "application/json";
      default -> sniff(bytes);
    };
  }

  private static String sniff(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "text/html";
    }
    return start.startsWith("{") && isJson(bytes) ? "application/json" : "text/plain";
  }

  /** A text may well begin with a brace, such as a placeholder that a newsletter left unfilled. */
  private static boolean isJson(byte[] bytes) {
    try {
      return JSON.readTree(bytes).isObject();
    } catch (IOException e) {
      return false;
    }
  }
}
