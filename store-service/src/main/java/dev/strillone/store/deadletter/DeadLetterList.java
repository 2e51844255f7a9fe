package dev.strillone.store.deadletter;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Dead letters, the last that failed first.
 *
 * @param more how many others are asked for and left out, because of the limit
 * @param open how many of all dead letters nobody has decided about, by consumer
 * @param missing dead-letter topics that don't exist: nothing can lie there, and nothing can be sent there
 */
public record DeadLetterList(
    List<DeadLetter> items, int more, SortedMap<String, Integer> open, List<String> missing) {
  public DeadLetterList {
    items = List.copyOf(items);
    open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    missing = List.copyOf(missing);
  }
}
