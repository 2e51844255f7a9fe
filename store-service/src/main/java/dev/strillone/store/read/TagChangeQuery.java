package dev.strillone.store.read;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changed tags a reader asks for; absent parts don't restrict.
 *
 * @param since changed then or later
 * @param from first moment of the article's receipt
 * @param to moment after the last
 * @param after id of the last change of the page before
 */
public record TagChangeQuery(
    @Nullable Instant since,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String source,
    @Nullable String kind,
    @Nullable String change,
    int limit,
    @Nullable Long after) {
  private static final List<String> KINDS = List.of("entity", "topic");
  private static final List<String> CHANGES = List.of("added", "removed", "changed");

  /**
   * Reads the parameters as they came.
   *
   * @throws BadQuery if one can't be used
   */
  public static TagChangeQuery parse(
      @Nullable String since,
      @Nullable String from,
      @Nullable String to,
      @Nullable String source,
      @Nullable String kind,
      @Nullable String change,
      int limit,
      @Nullable String after) {
    return new TagChangeQuery(
        ArticleQuery.moment("since", ArticleQuery.given("since", since), 0),
        ArticleQuery.moment("from", ArticleQuery.given("from", from), 0),
        ArticleQuery.moment("to", ArticleQuery.given("to", to), 1),
        ArticleQuery.given("source", source),
        oneOf("kind", ArticleQuery.given("kind", kind), KINDS),
        oneOf("change", ArticleQuery.given("change", change), CHANGES),
        ArticleQuery.limit(limit),
        id(ArticleQuery.given("after", after)));
  }

  private static @Nullable String oneOf(String name, @Nullable String value, List<String> known) {
    if (value != null && !known.contains(value)) {
      throw new BadQuery(
          name, "'" + value + "' is none; " + String.join(", ", known) + " are", null);
    }
    return value;
  }

  private static @Nullable Long id(@Nullable String after) {
    try {
      return after == null ? null : Long.valueOf(after);
    } catch (NumberFormatException e) {
      throw new BadQuery("after", "it is not the 'next' of an earlier answer", e);
    }
  }
}
