package dev.strillone.ingest.source.http;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a request says beside its body. Fields of a JSON body win over it. */
public final class Sender {
  static final int LONGEST = 2000;

  @RestQuery @Nullable String source;

  @RestQuery @Nullable String name;

  @RestQuery @Nullable String uri;

  @RestQuery @Nullable String language;

  @RestQuery @Nullable String title;

  @RestQuery @Nullable String url;

  /** Whether the document is to be kept if it is refused. */
  @RestQuery boolean quarantine;

  @RestHeader("Idempotency-Key")
  @Nullable String idempotencyKey;

  @RestHeader("Content-Encoding")
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
