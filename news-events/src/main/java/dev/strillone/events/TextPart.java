package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The text that a span counts into. */
public enum TextPart {
  @JsonProperty("title")
  TITLE,
  @JsonProperty("body")
  BODY
}
