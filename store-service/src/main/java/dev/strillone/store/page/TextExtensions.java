package dev.strillone.store.page;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What templates can do with a text. */
@TemplateExtension
final class TextExtensions {
  private TextExtensions() {}

  /** The text as the value of a query parameter. */
  static String inQuery(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
