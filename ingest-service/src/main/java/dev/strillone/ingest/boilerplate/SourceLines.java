package dev.strillone.ingest.boilerplate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lines of one source's newest documents, and in how many of them each stands. */
final class SourceLines {
  private final int most;
  private final Map<UUID, Set<String>> documents = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private int size;

  SourceLines(int most) {
    this.most = most;
  }

  void put(UUID documentId, List<String> lines) {
    forget(documentId);
    Set<String> distinct = Set.copyOf(lines);
    documents.put(documentId, distinct);
    distinct.forEach(line -> counts.merge(line, 1, Integer::sum));
    size += 1 + distinct.size();
    if (documents.size() > most) {
      forget(documents.keySet().iterator().next());
    }
  }

  /** Documents and lines held. */
  int size() {
    return size;
  }

  int others(UUID documentId) {
    return documents.containsKey(documentId) ? documents.size() - 1 : documents.size();
  }

  int othersWith(String line, UUID documentId) {
    int all = counts.getOrDefault(line, 0);
    return documents.getOrDefault(documentId, Set.of()).contains(line) ? all - 1 : all;
  }

  private void forget(UUID documentId) {
    Set<String> lines = documents.remove(documentId);
    if (lines != null) {
      lines.forEach(line -> counts.computeIfPresent(line, (l, n) -> n == 1 ? null : n - 1));
      size -= 1 + lines.size();
    }
  }
}
