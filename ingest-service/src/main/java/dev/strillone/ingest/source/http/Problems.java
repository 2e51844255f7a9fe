package dev.strillone.ingest.source.http;

import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import dev.strillone.ingest.source.Outcome.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Refusals as problem documents. */
final class Problems {
  private static final int SEVERAL_KINDS = 422;

  private Problems() {}

  static ProblemException of(Unreadable why) {
    Reason reason = why.reason();
    return new ProblemException(
        Problem.of(status(reason), kind(reason), title(reason), why.detail()));
  }

  /**
   * @param names of the files that were sent, in their order
   */
  static ProblemException ofParts(List<Refusal> refusals, List<String> names) {
    List<Problem.Part> errors =
        refusals.stream().map(r -> part(r.why(), names.get(r.document()))).toList();
    List<Integer> statuses = errors.stream().map(Problem.Part::status).distinct().toList();
    String detail =
        "%d of %d files can't be read, and none was published. Correct or leave out those that 'errors' names, and send all again."
            .formatted(refusals.size(), names.size());
    return new ProblemException(
        new Problem(
            Problem.type("unreadable-files"),
            "Files can't be read",
            statuses.size() == 1 ? statuses.getFirst() : SEVERAL_KINDS,
            detail,
            errors));
  }

  static ProblemException badRequest(String detail) {
    return new ProblemException(Problem.of(400, "bad-request", "The request is wrong", detail));
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(Problem.of(404, "not-found", "Nothing is here", detail));
  }

  static ProblemException unsupported(String detail) {
    return of(new Unreadable(Reason.UNSUPPORTED_TYPE, detail));
  }

  static ProblemException unavailable(String detail, Duration retryAfter) {
    return new ProblemException(
        Problem.of(503, "unavailable", "Not at this moment", detail), retryAfter);
  }

  private static Problem.Part part(Unreadable why, String name) {
    return new Problem.Part(
        name, Problem.type(kind(why.reason())), status(why.reason()), why.detail());
  }

  static int status(Reason reason) {
    return switch (reason) {
      case EMPTY, MALFORMED_JSON, INVALID_FIELD -> 400;
      case TOO_LARGE -> 413;
      case UNSUPPORTED_TYPE -> 415;
      case NOT_TEXT, NO_ARTICLE, TOO_SLOW -> 422;
      case UNEXPECTED -> 500;
    };
  }

  static String kind(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String title(Reason reason) {
    return switch (reason) {
      case EMPTY -> "The document is empty";
      case TOO_LARGE -> "The document is too large";
      case NOT_TEXT -> "The document is no text";
      case UNSUPPORTED_TYPE -> "The media type is not supported";
      case MALFORMED_JSON -> "The JSON is broken";
      case INVALID_FIELD -> "A field is wrong";
      case NO_ARTICLE -> "The document holds no article";
      case TOO_SLOW -> "The document takes too long";
      case UNEXPECTED -> "The service failed";
    };
  }
}
