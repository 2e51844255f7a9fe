package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of thing a name stands for. A type added by a later version is read as {@link #MISC}. */
public enum EntityType {
  @JsonProperty("person")
  PERSON,
  @JsonProperty("organisation")
  ORGANISATION,
  @JsonProperty("place")
  PLACE,
  @JsonProperty("product")
  PRODUCT,
  @JsonProperty("event")
  EVENT,
  @JsonProperty("work")
  WORK,
  @JsonEnumDefaultValue
  @JsonProperty("misc")
  MISC
}
