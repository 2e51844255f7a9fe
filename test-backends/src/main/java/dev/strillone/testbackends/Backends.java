package dev.strillone.testbackends;

import java.util.Locale;

/** Where the tests' Kafka and PostgreSQL run: said by {@code -Dbackends=...}, never guessed. */
enum Backends {
  /** In the test's JVM; needs nothing but the JDK. */
  EMBEDDED,
  /** In containers; needs a Docker engine, and fails where there is none. */
  CONTAINERS;

  static Backends wanted() {
    return of(System.getProperty("backends", "embedded"));
  }

  static Backends of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "embedded" -> EMBEDDED;
      case "containers" -> CONTAINERS;
      default ->
          throw new IllegalArgumentException(
              "-Dbackends=" + name + " is not known: say embedded or containers");
    };
  }
}
