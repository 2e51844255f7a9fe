package dev.strillone.store.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for; absent parts don't restrict.
 *
 * @param text words to search, as people type them ({@code "exact words"}, {@code or}, {@code -without})
 * @param entity id or name
 * @param topic code, with or without {@code medtop:}
 * @param from first moment of receipt
 * @param to moment after the last
 */
public record ArticleQuery(
    @Nullable String text,
    @Nullable String entity,
    @Nullable String topic,
    @Nullable String language,
    @Nullable String source,
    @Nullable Instant from,
    @Nullable Instant to,
    int limit,
    @Nullable Cursor after) {
  private static final int MAX_LIMIT = 100;
  private static final int MAX_LENGTH = 10_000;
  private static final String SCHEME = "medtop:";

  /**
   * Reads the parameters as they came.
   *
   * @throws BadQuery if one can't be used
   */
  public static ArticleQuery parse(
      @Nullable String text,
      @Nullable String entity,
      @Nullable String topic,
      @Nullable String language,
      @Nullable String source,
      @Nullable String from,
      @Nullable String to,
      int limit,
      @Nullable String after) {
    return new ArticleQuery(
        text(text),
        given("entity", entity),
        topicCode(given("topic", topic)),
        given("language", language),
        given("source", source),
        moment("from", given("from", from), 0),
        moment("to", given("to", to), 1),
        limit(limit),
        given("after", after) == null ? null : Cursor.decode(after));
  }

  static int limit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadQuery("limit", "it must be from 1 to " + MAX_LIMIT, null);
    }
    return limit;
  }

  /** The parameter, or null where it is absent or blank. */
  public static @Nullable String given(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.indexOf('\0') >= 0) {
      throw new BadQuery(name, "it holds a NUL character", null);
    }
    return value.strip();
  }

  /** The words to search, or null where there are none. */
  public static @Nullable String text(@Nullable String text) {
    if (text != null && text.length() > MAX_LENGTH) {
      throw new BadQuery("q", "it is longer than " + MAX_LENGTH + " characters", null);
    }
    return given("q", text);
  }

  /** The code with its scheme, given with it or without. */
  public static @Nullable String topicCode(@Nullable String topic) {
    return topic == null || topic.startsWith(SCHEME) ? topic : SCHEME + topic;
  }

  /**
   * A moment; a date stands for its start, or with {@code daysLater} 1 for its end.
   *
   * @throws BadQuery if it is neither
   */
  public static @Nullable Instant moment(String name, @Nullable String value, int daysLater) {
    if (value == null) {
      return null;
    }
    try {
      return value.contains("T")
          ? Instant.parse(value)
          : LocalDate.parse(value).plusDays(daysLater).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new BadQuery(
          name,
          "'" + value + "' is neither a date (2026-11-24) nor a moment (2026-11-24T06:00:00Z)",
          e);
    }
  }
}
