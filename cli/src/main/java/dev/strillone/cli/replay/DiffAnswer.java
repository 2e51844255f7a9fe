package dev.strillone.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What store-service says to the question what changed. */
public sealed interface DiffAnswer {
  /**
   * @param changes in the fields of the API, the last first
   * @param totals over all of them
   */
  record Changes(List<JsonNode> changes, JsonNode totals) implements DiffAnswer {}

  /**
   * @param why in the service's own words
   */
  record Refused(String why) implements DiffAnswer {}

  /**
   * @param why in plain words
   */
  record Away(String why) implements DiffAnswer {}
}
