package dev.strillone.ingest.boilerplate;

import dev.strillone.ingest.article.KnownLines;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What has been seen of each source's lines. Two memories that were told the same observations in the same order answer
 * the same. Safe for use by several threads.
 */
public final class LineMemory {
  private final MemoryLimits limits;

  /** Longest silent first. */
  private final Map<String, SourceLines> sources = new LinkedHashMap<>();

  private int lines;

  public LineMemory(MemoryLimits limits) {
    this.limits = limits;
  }

  /** Remembers a document's lines; told of the same document again, it replaces what it knew of it. */
  public synchronized void observe(LineObservation seen) {
    SourceLines source = sources.remove(seen.sourceId());
    if (source == null) {
      source = new SourceLines(limits.documentsPerSource());
    }
    lines -= source.size();
    source.put(seen.documentId(), seen.lines());
    lines += source.size();
    sources.put(seen.sourceId(), source);
    forgetTheSilent();
  }

  /** What is known for reading this document: lines repeated over the source's other documents. */
  public KnownLines of(String sourceId, UUID documentId) {
    return line -> isRepeated(sourceId, documentId, LineKey.of(line));
  }

  private synchronized boolean isRepeated(String sourceId, UUID documentId, String key) {
    SourceLines source = sources.get(sourceId);
    if (source == null) {
      return false;
    }
    int others = source.othersWith(key, documentId);
    return others >= limits.otherDocuments()
        && others >= limits.share() * source.others(documentId);
  }

  private void forgetTheSilent() {
    Iterator<SourceLines> oldest = sources.values().iterator();
    while (lines > limits.linesInAll() && sources.size() > 1) {
      lines -= oldest.next().size();
      oldest.remove();
    }
  }
}
