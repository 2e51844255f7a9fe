package dev.strillone.cli.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What ingest-service is told that a document is. It finds out the charset by itself. */
final class ContentType {
  private static final int SNIFFED_BYTES = 512;

  private ContentType() {}

  /** By the name's extension; where that says nothing, by how the bytes begin. */
  static String of(String name, byte[] bytes) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
      return "text/html";
    }
    if (lower.endsWith(".json")) {
      return "application/json";
    }
    if (lower.endsWith(".txt") || lower.endsWith(".text")) {
      return "text/plain";
    }
    return sniff(bytes);
  }

  private static String sniff(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        ? "text/html"
        : "text/plain";
  }
}
