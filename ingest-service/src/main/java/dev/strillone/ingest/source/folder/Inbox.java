package dev.strillone.ingest.source.folder;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which files of the inbox are whole: those that keep size and time for a while. */
final class Inbox {
  private static final int DEEPEST = 16;
  private static final List<String> UNFINISHED =
      List.of(".part", ".tmp", ".crdownload", ".filepart");

  private final Path directory;
  private final Duration settle;
  private final Clock clock;
  private Map<Path, Sighting> seen = new HashMap<>();

  Inbox(Path directory, Duration settle, Clock clock) {
    this.directory = directory;
    this.settle = settle;
    this.clock = clock;
  }

  /**
   * Looks through the inbox once.
   *
   * @return whole files and links, relative to the inbox, in the order of their names
   */
  List<Path> settled() throws IOException {
    Map<Path, Sighting> now = new HashMap<>();
    Files.walkFileTree(directory, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Look(now));
    Instant newest = clock.instant().minus(settle);
    List<Path> whole = new ArrayList<>();
    now.replaceAll((path, sighting) -> sighting.since(seen.get(path)));
    now.forEach(
        (path, sighting) -> {
          if (!sighting.first().isAfter(newest)) {
            whole.add(path);
          }
        });
    seen = now;
    whole.sort(null);
    return whole;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isUnfinished(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return UNFINISHED.stream().anyMatch(name::endsWith);
  }

  /** Size and time of a file, and when they were first seen so. */
  private record Sighting(long size, FileTime modified, Instant first) {
    Sighting since(@Nullable Sighting before) {
      return before != null && before.size == size && before.modified.equals(modified)
          ? before
          : this;
    }
  }

  private final class Look extends SimpleFileVisitor<Path> {
    private final Map<Path, Sighting> found;
    private final Instant now = clock.instant();

    Look(Map<Path, Sighting> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return isHidden(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      if (!isHidden(path) && !isUnfinished(path) && !attributes.isDirectory()) {
        found.put(
            directory.relativize(path),
            new Sighting(attributes.size(), attributes.lastModifiedTime(), now));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Gone since, or not for us to read: the next look tells. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException why) {
      return FileVisitResult.CONTINUE;
    }
  }
}
