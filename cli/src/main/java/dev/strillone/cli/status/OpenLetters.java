package dev.strillone.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How many dead letters are open, in store-service's answer to the question for a list. */
final class OpenLetters {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OpenLetters() {}

  /** Counts by consumer; none where this is no such answer. */
  static NavigableMap<String, Long> parse(String answer) {
    NavigableMap<String, Long> open = new TreeMap<>();
    try {
      JSON.readTree(answer)
          .path("open")
          .properties()
          .forEach(count -> open.put(count.getKey(), count.getValue().asLong()));
    } catch (JsonProcessingException e) {
      open.clear();
    }
    return open;
  }
}
