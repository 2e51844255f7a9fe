package dev.strillone.cli.deadletters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are asked for; absent parts don't restrict.
 *
 * @param since a date or a moment
 */
public record LetterFilter(
    @Nullable String topic,
    @Nullable String reason,
    @Nullable String state,
    @Nullable String since,
    int limit) {
  String query() {
    StringJoiner query = new StringJoiner("&", "?", "");
    put(query, "topic", topic);
    put(query, "reason", reason);
    put(query, "state", state);
    put(query, "since", since);
    put(query, "limit", String.valueOf(limit));
    return query.toString();
  }

  private static void put(StringJoiner query, String name, @Nullable String value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
