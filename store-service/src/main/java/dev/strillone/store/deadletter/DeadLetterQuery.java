package dev.strillone.store.deadletter;

import dev.strillone.store.read.ArticleQuery;
import dev.strillone.store.read.BadQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are asked for; absent parts don't restrict.
 *
 * @param topic a consumer's short name, its dead-letter topic, or the topic that it reads
 * @param since failed at this moment or later
 */
record DeadLetterQuery(
    @Nullable String topic,
    @Nullable String reason,
    @Nullable DeadLetterState state,
    @Nullable Instant since,
    int limit) {
  private static final int MAX_LIMIT = 1000;

  /**
   * Reads the parameters as they came.
   *
   * @throws BadQuery if one can't be used
   */
  static DeadLetterQuery parse(
      @Nullable String topic,
      @Nullable String reason,
      @Nullable String state,
      @Nullable String since,
      int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadQuery("limit", "it must be from 1 to " + MAX_LIMIT, null);
    }
    return new DeadLetterQuery(
        ArticleQuery.given("topic", topic),
        ArticleQuery.given("reason", reason),
        state(ArticleQuery.given("state", state)),
        ArticleQuery.moment("since", ArticleQuery.given("since", since), 0),
        limit);
  }

  private static @Nullable DeadLetterState state(@Nullable String text) {
    return text == null
        ? null
        : DeadLetterState.of(text)
            .orElseThrow(
                () -> new BadQuery("state", "it must be open, retried or discarded", null));
  }

  boolean asksFor(DeadLetter letter) {
    return (topic == null || isOf(topic, letter))
        && (reason == null || reason.equals(letter.reason()))
        && (state == null || state == letter.state())
        && (since == null || !letter.time().isBefore(since));
  }

  private static boolean isOf(String topic, DeadLetter letter) {
    return topic.equals(letter.consumer())
        || topic.equals(letter.id().topic().topic())
        || topic.equals(letter.topic());
  }
}
