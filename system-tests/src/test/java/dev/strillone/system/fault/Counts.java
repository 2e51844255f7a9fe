package dev.strillone.system.fault;

import dev.strillone.system.Http;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service says it has counted, over all its instances.
 *
 * @param received what came to it
 * @param ended the sum of its outcomes
 */
record Counts(Stage stage, long received, long ended) {
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?m)^strillone_\\w+?_(?:articles|documents)_(received_)?total(\\{[^}]*})? (\\S+)$");

  /** Nothing where an instance does not answer. */
  static Counts of(Stage stage, Collection<URI> instances) {
    String unit = stage == Stage.INGEST ? "_documents_" : "_articles_";
    long received = 0;
    long ended = 0;
    for (URI instance : instances) {
      Matcher counter = COUNTED.matcher(metrics(instance));
      while (counter.find()) {
        long value = Math.round(Double.parseDouble(counter.group(3)));
        if (!counter.group().contains(unit)) {
          continue;
        }
        if (counter.group(1) == null) {
          ended += value;
        } else {
          received += value;
        }
      }
    }
    return new Counts(stage, received, ended);
  }

  /**
   * Whether they add up, and are as many as they should.
   *
   * @param due records in the topic of a stage; ingest-service has none, and counts anew in each of its lives
   */
  boolean areOf(Map<Stage, Integer> due) {
    Integer records = due.get(stage);
    return received == ended && (records == null || received == records);
  }

  private static String metrics(URI instance) {
    try {
      return Http.get(instance.resolve("/q/metrics"), "text/plain, */*;q=0.1").body();
    } catch (UncheckedIOException e) {
      return "";
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s received %,d = %,d", stage, received, ended);
  }
}
