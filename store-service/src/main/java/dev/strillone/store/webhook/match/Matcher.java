package dev.strillone.store.webhook.match;

import com.fasterxml.uuid.Generators;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.store.filter.ArticleFilter;
import dev.strillone.store.filter.Candidate;
import dev.strillone.store.read.BadQuery;
import dev.strillone.store.webhook.table.Arrivals;
import dev.strillone.store.webhook.table.Arrivals.Arrival;
import dev.strillone.store.webhook.table.Arrivals.Wanting;
import dev.strillone.store.write.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writes down a delivery for each webhook that wants an event. Batches come one after the other. */
final class Matcher {
  private static final Logger LOG = Logger.getLogger(Matcher.class);

  /** Clocks differ: a webhook gets events from a little before it was made rather than miss its first. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final Runnable matched;
  private final Map<Map<String, List<String>>, ArticleFilter> filters = new HashMap<>();

  /**
   * @param matched told when there is something to send
   */
  Matcher(Transactions transactions, Runnable matched) {
    this.transactions = transactions;
    this.matched = matched;
  }

  /** An event as it came, not decoded yet: without webhooks nobody needs that. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Incoming(
      Supplier<Decoded<ArticleEnriched>> decoded,
      Supplier<Map<String, String>> attributes,
      byte[] body) {}

  /** When this returns, all is committed. */
  void match(List<Incoming> batch) throws InterruptedException {
    List<Wanting> webhooks = known();
    if (webhooks.isEmpty()) {
      return;
    }
    filters.keySet().retainAll(webhooks.stream().map(Wanting::filter).toList());
    List<Arrival> arrivals = new ArrayList<>();
    for (Incoming incoming : batch) {
      arrivals.addAll(arrivals(webhooks, incoming));
    }
    if (!arrivals.isEmpty()) {
      write(arrivals);
      matched.run();
    }
  }

  /** What is no event is a dead letter of the writer's. */
  private List<Arrival> arrivals(List<Wanting> webhooks, Incoming incoming) {
    try {
      return switch (incoming.decoded().get()) {
        case Decoded.Undecodable<ArticleEnriched> _ -> List.of();
        case Decoded.Event<ArticleEnriched>(EventContext context, ArticleEnriched article) -> {
          Candidate candidate = new Candidate(article);
          yield webhooks.stream()
              .filter(webhook -> wants(webhook, context, candidate))
              .map(webhook -> arrival(webhook, context, incoming))
              .toList();
        }
      };
    } catch (RuntimeException e) { // a fault of ours about one event must not stop all others
      LOG.error(
          "An event could not be compared with the filters of webhooks, which won't get it", e);
      return List.of();
    }
  }

  static UUID delivery(UUID webhook, EventContext event) {
    return Generators.nameBasedGenerator(webhook).generate(event.source() + "\n" + event.id());
  }

  private List<Wanting> known() throws InterruptedException {
    try {
      return transactions.run(Arrivals::wanting);
    } catch (SQLException e) {
      throw new IllegalStateException("a look at the webhooks is no data that can be refused", e);
    }
  }

  private boolean wants(Wanting webhook, EventContext event, Candidate article) {
    if (event.time().plus(CLOCKS_DIFFER).isBefore(webhook.since())) {
      return false;
    }
    ArticleFilter filter = filter(webhook);
    return filter != null && filter.test(article);
  }

  private @Nullable ArticleFilter filter(Wanting webhook) {
    try {
      return filters.computeIfAbsent(webhook.filter(), ArticleFilter::parse);
    } catch (BadQuery e) { // it was good when the webhook was made
      LOG.errorf("The filter of webhook %s can't be used: %s", webhook.webhook(), e.getMessage());
      return null;
    }
  }

  private static Arrival arrival(Wanting webhook, EventContext event, Incoming incoming) {
    return new Arrival(
        delivery(webhook.webhook(), event),
        webhook.webhook(),
        event.subject(),
        event.id().toString(),
        incoming.attributes().get(),
        incoming.body());
  }

  /** All at once, or one by one where the database refuses one: it must keep no other waiting. */
  private void write(List<Arrival> arrivals) throws InterruptedException {
    try {
      transactions.run(
          connection -> {
            Arrivals.write(connection, arrivals);
            return arrivals.size();
          });
    } catch (SQLException e) {
      if (arrivals.size() == 1) {
        LOG.errorf(
            e,
            "Event %s can't be kept for webhook %s, which won't get it",
            arrivals.getFirst().event(),
            arrivals.getFirst().webhook());
        return;
      }
      for (Arrival arrival : arrivals) {
        write(List.of(arrival));
      }
    }
  }
}
