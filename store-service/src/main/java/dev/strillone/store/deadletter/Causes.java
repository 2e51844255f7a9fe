package dev.strillone.store.deadletter;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What lies behind a failure of Kafka's. */
final class Causes {
  private Causes() {}

  static boolean has(Throwable failure, Set<Class<?>> kinds) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(cause -> kinds.contains(cause.getClass()));
  }
}
