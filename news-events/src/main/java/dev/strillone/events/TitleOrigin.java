package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an article's title came from; an article without a headline honestly says so. */
public enum TitleOrigin {
  /** Stood in the document or in its metadata. */
  @JsonProperty("given")
  GIVEN,
  /** Made by us from the text. */
  @JsonProperty("inferred")
  INFERRED,
  @JsonProperty("absent")
  ABSENT
}
