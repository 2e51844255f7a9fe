package dev.strillone.enrich.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Articles that failed once for what may have been the machine's fault: memory that another one took, a process that stood
 * still for a while.
 */
final class SecondChances {
  private static final int KEPT = 64;

  private final Set<Delivery> given =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Delivery, Boolean> eldest) {
              return size() > KEPT;
            }
          });

  /** Whether it gets one: each delivery gets one. */
  synchronized boolean give(Delivery delivery) {
    return given.add(delivery);
  }
}
