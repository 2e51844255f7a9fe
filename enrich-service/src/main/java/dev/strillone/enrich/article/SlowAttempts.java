package dev.strillone.enrich.article;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last attempts that took long, by delivery. A Kafka transaction that lasts too long is aborted and its articles come
 * again: without this memory several slow ones in a row would be slow again, and so on for ever.
 */
final class SlowAttempts {
  /** More than the partitions of the topic, the most that one round of Kafka Streams takes before it may commit. */
  private static final int KEPT = 64;

  private final Map<Delivery, Attempt> attempts =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Delivery, Attempt> eldest) {
          return size() > KEPT;
        }
      };

  synchronized @Nullable Attempt of(Delivery delivery) {
    return attempts.get(delivery);
  }

  synchronized void add(Delivery delivery, Attempt attempt) {
    attempts.put(delivery, attempt);
  }
}
