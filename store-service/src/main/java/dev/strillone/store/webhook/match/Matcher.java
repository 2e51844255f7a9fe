package dev.strillone.store.webhook.match;

import com.fasterxml.uuid.Generators;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.store.filter.ArticleFilter;
import dev.strillone.store.filter.Candidate;
import dev.strillone.store.read.BadQuery;
import dev.strillone.store.webhook.table.Arrivals;
import dev.strillone.store.webhook.table.Arrivals.Arrival;
import dev.strillone.store.webhook.table.Arrivals.Wanting;
import dev.strillone.store.webhook.table.Subscriptions;
import dev.strillone.store.write.Transactions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes down a delivery for each webhook that wants an event. An event with which that fails for good becomes a dead
 * letter, and keeps no other waiting. Batches come one after the other.
 */
final class Matcher {
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

  /**
   * An event as it came, not decoded yet: without webhooks nobody needs that.
   *
   * @param burial publishes it as a dead letter, and returns when the broker has it
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Incoming(
      Supplier<Decoded<ArticleEnriched>> decoded,
      Supplier<Map<String, String>> attributes,
      byte[] body,
      Consumer<DeadLetterCause> burial) {}

  /** A webhook with its filter, ready to use. */
  private record Subscriber(Wanting webhook, ArticleFilter filter) {
    boolean wants(EventContext event, Candidate article) {
      return !event.time().plus(CLOCKS_DIFFER).isBefore(webhook.since()) && filter.test(article);
    }
  }

  private record Matched(Arrival arrival, Incoming incoming) {}

  /** When this returns, all is committed. */
  void match(List<Incoming> batch) throws InterruptedException {
    List<Subscriber> subscribers = subscribers();
    if (subscribers.isEmpty()) {
      return;
    }
    List<Matched> arrivals = new ArrayList<>();
    for (Incoming incoming : batch) {
      arrivals.addAll(arrivals(subscribers, incoming));
    }
    if (!arrivals.isEmpty()) {
      write(arrivals, Collections.newSetFromMap(new IdentityHashMap<>()));
      matched.run();
    }
  }

  /** What is no event is a dead letter of the writer's. */
  private static List<Matched> arrivals(List<Subscriber> subscribers, Incoming incoming) {
    try {
      return switch (incoming.decoded().get()) {
        case Decoded.Undecodable<ArticleEnriched> _ -> List.of();
        case Decoded.Event<ArticleEnriched>(EventContext context, ArticleEnriched article) -> {
          Candidate candidate = new Candidate(article);
          yield subscribers.stream()
              .filter(subscriber -> subscriber.wants(context, candidate))
              .map(subscriber -> arrival(subscriber.webhook(), context, incoming))
              .toList();
        }
      };
    } catch (RuntimeException e) { // a fault of ours about one event must not stop all others
      String detail = "It can't be compared with the filters of webhooks: " + e;
      incoming.burial().accept(DeadLetterCause.of(DeadLetterReason.WEBHOOKS_MISS_IT, detail, e));
      return List.of();
    }
  }

  static UUID delivery(UUID webhook, EventContext event) {
    return Generators.nameBasedGenerator(webhook).generate(event.source() + "\n" + event.id());
  }

  private List<Subscriber> subscribers() throws InterruptedException {
    List<Wanting> webhooks = run(Arrivals::wanting);
    filters.keySet().retainAll(webhooks.stream().map(Wanting::filter).toList());
    List<Subscriber> subscribers = new ArrayList<>();
    for (Wanting webhook : webhooks) {
      try {
        ArticleFilter filter = filters.computeIfAbsent(webhook.filter(), ArticleFilter::parse);
        subscribers.add(new Subscriber(webhook, filter));
      } catch (BadQuery e) { // it was good when the webhook was made
        run(Subscriptions.pausing(webhook.webhook(), unusable(e)));
      }
    }
    return subscribers;
  }

  private static String unusable(BadQuery e) {
    return "Its filter can't be used, so no event is kept for it: give it another, then resume it. "
        + e.getMessage();
  }

  private <T> T run(Transactions.Work<T> work) throws InterruptedException {
    try {
      return transactions.run(work);
    } catch (SQLException e) {
      throw new IllegalStateException("a look at the webhooks is no data that can be refused", e);
    }
  }

  private static Matched arrival(Wanting webhook, EventContext event, Incoming incoming) {
    return new Matched(
        new Arrival(
            delivery(webhook.webhook(), event),
            webhook.webhook(),
            event.subject(),
            event.id().toString(),
            incoming.attributes().get(),
            incoming.body()),
        incoming);
  }

  /** All at once, or one by one where the database refuses one: it must keep no other waiting. */
  private void write(List<Matched> matched, Set<Incoming> buried) throws InterruptedException {
    List<Arrival> arrivals = matched.stream().map(Matched::arrival).toList();
    try {
      transactions.run(
          connection -> {
            Arrivals.write(connection, arrivals);
            return arrivals.size();
          });
    } catch (SQLException e) {
      if (matched.size() > 1) {
        for (Matched one : matched) {
          write(List.of(one), buried);
        }
      } else if (buried.add(matched.getFirst().incoming())) { // once, however many want it
        matched.getFirst().incoming().burial().accept(refusal(e));
      }
    }
  }

  private static DeadLetterCause refusal(SQLException e) {
    String detail =
        "PostgreSQL refused to keep it for webhooks (%s): %s"
            .formatted(e.getSQLState(), e.getMessage());
    return DeadLetterCause.of(DeadLetterReason.WEBHOOKS_MISS_IT, detail, e);
  }
}
