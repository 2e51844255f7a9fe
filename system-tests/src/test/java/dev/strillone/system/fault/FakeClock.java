package dev.strillone.system.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A wall clock that a test sets while processes run by it; what measures durations is not touched. */
final class FakeClock {
  private static final String LIBRARY = "libfaketimeMT.so.1";
  private static final List<Path> ROOTS =
      List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));
  private static final int DEEP = 3;

  private final Path library;
  private final Path offset;

  private FakeClock(Path library, Path offset) {
    this.library = library;
    this.offset = offset;
  }

  /**
   * @param dir where it keeps what the clock is off by
   * @throws IllegalStateException where libfaketime is not installed
   */
  static FakeClock in(Path dir) throws IOException {
    FakeClock clock = new FakeClock(library(), dir.resolve("clock"));
    clock.set(Duration.ZERO);
    return clock;
  }

  /** What a process needs to run by this clock. */
  Map<String, String> environment() {
    return Map.of(
        "LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", offset.toString(),
        // look into the file every second, not at each of a million questions
        "FAKETIME_CACHE_DURATION", "1",
        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        // or every timed wait of a JVM would return at once, for ever
        "FAKETIME_FORCE_MONOTONIC_FIX", "0",
        "NO_FAKE_STAT", "1");
  }

  /** From now on it is so much fast, or slow where negative. */
  void set(Duration off) throws IOException {
    Path next = offset.resolveSibling("clock.next");
    Files.writeString(next, "%+d".formatted(off.toSeconds()));
    Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path library() throws IOException {
    for (Path root : ROOTS) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> found =
            Files.find(root, DEEP, (path, _) -> path.endsWith("faketime/" + LIBRARY))) {
          List<Path> libraries = found.toList();
          if (!libraries.isEmpty()) {
            return libraries.getFirst();
          }
        }
      }
    }
    throw new IllegalStateException(
        LIBRARY + " is in none of " + ROOTS + ": install it, as with apt-get install faketime");
  }
}
