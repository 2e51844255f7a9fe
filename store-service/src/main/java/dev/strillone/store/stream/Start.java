package dev.strillone.store.stream;

import dev.strillone.store.read.ArticleQuery;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a client wants to begin. */
sealed interface Start {
  /** With what comes from now on. */
  record Now() implements Start {}

  /** With all that is still there. */
  record Beginning() implements Start {}

  /** With what was published then or later. */
  record Since(Instant moment) implements Start {}

  /** With what follows an event. */
  record After(Position position) implements Start {}

  /**
   * Reads what a client says; the id counts more, since a client that connects again repeats the rest of its address.
   *
   * @throws dev.strillone.store.read.BadQuery if it can't be used
   */
  static Start parse(@Nullable String lastEventId, @Nullable String from) {
    String id = ArticleQuery.given("lastEventId", lastEventId);
    if (id != null) {
      return new After(Position.parse(id));
    }
    String start = ArticleQuery.given("from", from);
    if (start == null) {
      return new Now();
    }
    if (start.equals("beginning")) {
      return new Beginning();
    }
    return new Since(Objects.requireNonNull(ArticleQuery.moment("from", start, 0)));
  }
}
