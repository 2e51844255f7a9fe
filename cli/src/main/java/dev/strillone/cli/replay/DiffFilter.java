package dev.strillone.cli.replay;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Which changes are asked for; absent parts don't restrict.
 *
 * @param since changed then or later
 * @param from the article was received then or later
 * @param to and before this moment
 */
public record DiffFilter(
    @Nullable Instant since,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String source) {
  private static final int PAGE = 100;

  String query(@Nullable String after) {
    StringJoiner query = new StringJoiner("&", "?", "");
    put(query, "since", since);
    put(query, "from", from);
    put(query, "to", to);
    put(query, "source", source);
    put(query, "limit", PAGE);
    put(query, "after", after);
    return query.toString();
  }

  private static void put(StringJoiner query, String name, @Nullable Object value) {
    if (value != null) {
      query.add(name + "=" + URLEncoder.encode(value.toString(), UTF_8));
    }
  }
}
