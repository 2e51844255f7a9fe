package dev.strillone.cli.deadletters;

import com.fasterxml.jackson.databind.JsonNode;

/** What store-service says to a question or a wish about dead letters. */
public sealed interface LetterAnswer {
  record Done(JsonNode json) implements LetterAnswer {}

  /**
   * @param why in the service's own words
   */
  record Refused(String why) implements LetterAnswer {}

  /**
   * Nobody answers, or Kafka does not answer the service.
   *
   * @param why in plain words
   */
  record Away(String why) implements LetterAnswer {}
}
