package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a date of publication came from. */
public enum DateOrigin {
  /** Metadata that came with the document (feed entry, mail header, request field). */
  @JsonProperty("metadata")
  METADATA,
  /** A dateline in the text. */
  @JsonProperty("text")
  TEXT
}
