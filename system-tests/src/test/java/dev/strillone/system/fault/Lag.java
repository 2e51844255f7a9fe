package dev.strillone.system.fault;

/**
 * What waits.
 *
 * @param enrich records of {@code news.raw.v1} that enrich-service has not finished
 * @param unread offsets of {@code news.enriched.v1} that a reader can't pass yet
 * @param store records of {@code news.enriched.v1} that store-service has not finished
 */
record Lag(long enrich, long unread, long store) {
  boolean isZero() {
    return enrich == 0 && unread == 0 && store == 0;
  }

  long all() {
    return enrich + unread + store;
  }
}
