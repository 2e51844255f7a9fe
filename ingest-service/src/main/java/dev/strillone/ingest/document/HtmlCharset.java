package dev.strillone.ingest.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The charset that a page declares in its first bytes, as the HTML standard's prescan looks for it. */
final class HtmlCharset {
  private static final int PRESCAN = 1024;
  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?([\\w:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private HtmlCharset() {}

  static @Nullable String declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(PRESCAN, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher meta = META.matcher(head);
    return meta.find() ? meta.group(1) : null;
  }
}
