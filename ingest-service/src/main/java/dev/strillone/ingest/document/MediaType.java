package dev.strillone.ingest.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A declared media type.
 *
 * @param name such as {@code text/html}; empty where none was declared
 * @param charset the label; null where there is none
 */
record MediaType(String name, @Nullable String charset) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

  static MediaType of(@Nullable String declared) {
    if (declared == null) {
      return new MediaType("", null);
    }
    int end = declared.indexOf(';');
    String name = end < 0 ? declared : declared.substring(0, end);
    Matcher charset = CHARSET.matcher(declared);
    return new MediaType(
        name.strip().toLowerCase(Locale.ROOT), charset.find() ? charset.group(1) : null);
  }
}
