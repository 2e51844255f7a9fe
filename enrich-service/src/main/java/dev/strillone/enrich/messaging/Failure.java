package dev.strillone.enrich.messaging;

import dev.strillone.enrich.article.Attempt;
import dev.strillone.events.Decoded;

/** Why a record could not be enriched; {@link #reason()} is what {@code dlq-reason} holds. */
enum Failure {
  NOT_A_CLOUDEVENT("not-a-cloudevent"),
  UNEXPECTED_TYPE("unexpected-type"),
  MALFORMED_JSON("malformed-json"),
  INVALID_DATA("invalid-data"),
  /** The record's key, its subject and its article don't name the same article. */
  KEY_MISMATCH("key-mismatch"),
  ANALYSIS_FAILED("analysis-failed"),
  ANALYSIS_TIMEOUT("analysis-timeout"),
  /** Article and tags together are larger than a record may be. */
  RESULT_TOO_LARGE("result-too-large");

  private final String reason;

  Failure(String reason) {
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  static Failure of(Decoded.Reason reason) {
    return switch (reason) {
      case NOT_A_CLOUDEVENT -> NOT_A_CLOUDEVENT;
      case UNEXPECTED_TYPE -> UNEXPECTED_TYPE;
      case MALFORMED_JSON -> MALFORMED_JSON;
      case INVALID_DATA -> INVALID_DATA;
    };
  }

  static Failure of(Attempt.Reason reason) {
    return switch (reason) {
      case ANALYSIS_FAILED -> ANALYSIS_FAILED;
      case ANALYSIS_TIMEOUT -> ANALYSIS_TIMEOUT;
    };
  }
}
