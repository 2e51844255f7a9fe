package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a document reached us. */
public enum SourceKind {
  @JsonProperty("http")
  HTTP,
  @JsonProperty("folder")
  FOLDER,
  @JsonProperty("feed")
  FEED,
  @JsonProperty("mail")
  MAIL
}
