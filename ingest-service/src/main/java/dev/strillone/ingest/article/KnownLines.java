package dev.strillone.ingest.article;

/** What has been learned of a source: the lines that it repeats over its documents. */
@FunctionalInterface
public interface KnownLines {
  KnownLines NONE = line -> false;

  /** Whether this line (as it stands in the text, without line break) repeats over the source's documents. */
  boolean isRepeated(String line);
}
