package dev.strillone.ingest.source.http;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a request says beside its body. Fields of a JSON body win over it. */
public final class Sender {
  static final int LONGEST = 2000;

  @RestQuery
  @Parameter(
      description = "Stable id of the source; part of every article's identity. Default: http",
      example = "ilpost")
  @Nullable String source;

  @RestQuery
  @Parameter(description = "What people call the source", example = "Il Post")
  @Nullable String name;

  @RestQuery
  @Parameter(description = "File name or address of the document", example = "newsletter-47.txt")
  @Nullable String uri;

  @RestQuery
  @Parameter(description = "Language of the document (BCP 47)", example = "it")
  @Nullable String language;

  @RestQuery
  @Parameter(description = "Headline, where the document holds one article")
  @Nullable String title;

  @RestQuery
  @Parameter(description = "Address of the article, where the document holds one article")
  @Nullable String url;

  @RestHeader("Idempotency-Key")
  @Parameter(
      description =
          "Echoed. To send a document again is harmless with or without it: the same bytes of the same source give the same ids.")
  @Nullable String idempotencyKey;

  @RestHeader("Content-Encoding")
  @Parameter(hidden = true)
  @Nullable String contentEncoding;

  /** @throws ProblemException 400 or 415, which says what is wrong */
  void check() {
    plain("source", source, 200);
    plain("name", name, 200);
    plain("uri", uri, LONGEST);
    plain("language", language, 35);
    plain("title", title, LONGEST);
    plain("url", url, LONGEST);
    plain("Idempotency-Key", idempotencyKey, 255);
    if (contentEncoding != null && !contentEncoding.equalsIgnoreCase("identity")) {
      throw Problems.unsupported(
          "The Content-Encoding '"
              + contentEncoding
              + "' is not supported. Send the body as it is, not compressed.");
    }
  }

  /**
   * @param ownUri of the document, such as a part's file name; null: the parameter's
   */
  Source source(@Nullable String ownUri) {
    String id = source == null || source.isBlank() ? "http" : source.strip();
    String called = name == null || name.isBlank() ? id : name.strip();
    return new Source(id, called, SourceKind.HTTP, ownUri == null ? uri : ownUri);
  }

  Metadata metadata() {
    return new Metadata(title, url, null, language, List.of(), null);
  }

  private static void plain(String name, @Nullable String value, int longest) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      throw Problems.badRequest(
          "'%s' has %d characters, and at most %d are taken."
              .formatted(name, value.length(), longest));
    }
    // PostgreSQL refuses some of them, and none belongs into a name
    if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isSurrogate(c))) {
      throw Problems.badRequest("'" + name + "' holds a control character. Leave it out.");
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
