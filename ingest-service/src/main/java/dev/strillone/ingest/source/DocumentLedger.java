package dev.strillone.ingest.source;

import dev.strillone.events.SourceKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where every document is that was handed in: in work, or ended. Whoever looks sees sums that add up, since all changes
 * under one lock.
 */
final class DocumentLedger {
  private final Map<SourceKind, Account> accounts = new EnumMap<>(SourceKind.class);

  DocumentLedger() {
    // the kinds that this service takes show from the start that they have nothing yet
    accounts.put(SourceKind.HTTP, Account.EMPTY);
    accounts.put(SourceKind.FOLDER, Account.EMPTY);
  }

  /** Documents that are in work now; ends them when it is closed. */
  final class Entry implements AutoCloseable {
    private final SourceKind kind;
    private List<DocumentResult> results;

    private Entry(SourceKind kind, int count) {
      this.kind = kind;
      // whoever fails on the way tells its sender that nothing was done
      this.results = Collections.nCopies(count, DocumentResult.UNAVAILABLE);
    }

    /**
     * @param ended one for each document
     */
    void end(List<DocumentResult> ended) {
      if (ended.size() != results.size()) {
        throw new IllegalArgumentException(
            "%d results of %d documents".formatted(ended.size(), results.size()));
      }
      results = List.copyOf(ended);
    }

    @Override
    public void close() {
      ended(kind, results);
    }
  }

  /**
   * @param ended documents by their result; every result has a number
   */
  record Account(int inFlight, Map<DocumentResult, Long> ended) {
    static final Account EMPTY = new Account(0, Map.of());

    Account {
      Map<DocumentResult, Long> all = new EnumMap<>(DocumentResult.class);
      for (DocumentResult result : DocumentResult.values()) {
        all.put(result, ended.getOrDefault(result, 0L));
      }
      ended = Collections.unmodifiableMap(all);
    }

    long received() {
      return inFlight + ended.values().stream().mapToLong(Long::longValue).sum();
    }

    private Account with(int more, List<DocumentResult> results) {
      Map<DocumentResult, Long> counts = new EnumMap<>(ended);
      results.forEach(result -> counts.merge(result, 1L, Long::sum));
      return new Account(inFlight + more, counts);
    }
  }

  synchronized Entry receive(SourceKind kind, int count) {
    accounts.put(kind, account(kind).with(count, List.of()));
    return new Entry(kind, count);
  }

  /** By the kinds of sources that handed something in. */
  synchronized Map<SourceKind, Account> accounts() {
    return new EnumMap<>(accounts);
  }

  private synchronized void ended(SourceKind kind, List<DocumentResult> results) {
    accounts.put(kind, account(kind).with(-results.size(), results));
  }

  private Account account(SourceKind kind) {
    return accounts.getOrDefault(kind, Account.EMPTY);
  }
}
