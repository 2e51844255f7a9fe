package dev.strillone.events.deadletter;

import dev.strillone.events.Decoded;
import java.util.Locale;

/** Why a record is a dead letter; one spelling for all consumers. */
public enum DeadLetterReason {
  NOT_A_CLOUDEVENT,
  UNEXPECTED_TYPE,
  MALFORMED_JSON,
  INVALID_DATA,
  /** The record's key, its subject and its article don't name the same article. */
  KEY_MISMATCH,
  ANALYSIS_FAILED,
  ANALYSIS_TIMEOUT,
  /** Article and tags together are larger than a record may be. */
  RESULT_TOO_LARGE,
  REFUSED_BY_DATABASE,
  /** Stored, but it could not be compared with the filters of webhooks or kept for them. */
  WEBHOOKS_MISS_IT;

  /** What {@code dlq-reason} holds, such as {@code not-a-cloudevent}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static DeadLetterReason of(Decoded.Reason reason) {
    return switch (reason) {
      case NOT_A_CLOUDEVENT -> NOT_A_CLOUDEVENT;
      case UNEXPECTED_TYPE -> UNEXPECTED_TYPE;
      case MALFORMED_JSON -> MALFORMED_JSON;
      case INVALID_DATA -> INVALID_DATA;
    };
  }
}
