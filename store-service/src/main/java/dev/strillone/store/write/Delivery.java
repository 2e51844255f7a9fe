package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.EventContext;
import dev.strillone.events.deadletter.DeadLetterCause;
import java.util.function.Consumer;

/**
 * A record as the writer takes it.
 *
 * @param burial sends it to the dead letters and returns when it is safe there
 */
record Delivery(int partition, long offset, Content content, Consumer<DeadLetterCause> burial) {
  /** What it holds. */
  sealed interface Content {}

  record Article(EventContext context, ArticleEnriched article) implements Content {}

  /** Nothing that can be stored. */
  record Dead(DeadLetterCause cause) implements Content {}

  Delivery dead(DeadLetterCause cause) {
    return new Delivery(partition, offset, new Dead(cause), burial);
  }
}
