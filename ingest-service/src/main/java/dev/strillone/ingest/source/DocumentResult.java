package dev.strillone.ingest.source;

import java.util.Locale;

/** How a document that was handed in ended. Each ends in exactly one of these. */
enum DocumentResult {
  PUBLISHED,
  /** Published under the ids that it had before: the same bytes of the same source had been published already. */
  DUPLICATE,
  /** Never to be published: what is wrong with it was said to its sender. */
  REFUSED,
  /** Refused and kept, until somebody retries or discards it. */
  QUARANTINED,
  /** Not published now; its sender holds it still. */
  UNAVAILABLE;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
