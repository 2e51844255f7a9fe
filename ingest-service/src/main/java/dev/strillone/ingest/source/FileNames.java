package dev.strillone.ingest.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file's name tells. */
public final class FileNames {
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
  private static final int LONGEST_NAME = 1000;

  private FileNames() {}

  /** The media type that the name's ending stands for; null if the bytes themselves must tell. */
  public static @Nullable String mediaType(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
      case "txt", "text", "md" -> "text/plain";
      case "html", "htm", "xhtml" -> "text/html";
      case "json" -> "application/json";
      default -> null;
    };
  }

  /** The name without what no name should hold and PostgreSQL refuses, and not longer than anybody reads. */
  public static String plainName(String name) {
    String plain = UNPRINTABLE.matcher(name).replaceAll("\uFFFD");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
  }
}
