package dev.strillone.ingest.source.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * Why a request failed (RFC 9457).
 *
 * @param detail what was wrong, where, and what to do
 * @param errors one per unreadable file, where several were sent
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<Part> errors) {
  static final String MEDIA_TYPE = "application/problem+json";

  public Problem {
    errors = List.copyOf(errors);
  }

  /**
   * @param kind a constant; the type is a URN that ends in it
   */
  static Problem of(int status, String kind, String title, String detail) {
    return new Problem(type(kind), title, status, detail, List.of());
  }

  static URI type(String kind) {
    return URI.create("urn:strillone:problem:" + kind);
  }

  /**
   * One unreadable file.
   *
   * @param part its name
   */
  public record Part(String part, URI type, int status, String detail) {}
}
