package dev.strillone.cli.service;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service says to a question or a wish. */
public sealed interface ServiceAnswer {
  /**
   * @param json missing where the service has nothing to add
   */
  record Done(JsonNode json) implements ServiceAnswer {}

  /**
   * @param why in the service's own words
   */
  record Refused(String why) implements ServiceAnswer {}

  /**
   * The service is there, and something that it needs is not.
   *
   * @param what does not answer, in the service's own words
   * @param why or what to do; empty where it does not say
   */
  record Busy(String what, String why) implements ServiceAnswer {
    public String words() {
      return (what + ". " + why).strip();
    }
  }

  /**
   * Nobody answers, or somebody else.
   *
   * @param why in plain words
   */
  record Away(String why) implements ServiceAnswer {}
}
