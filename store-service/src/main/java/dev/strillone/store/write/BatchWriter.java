package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.store.outcome.Ledger;
import dev.strillone.store.outcome.Outcome;
import dev.strillone.store.outcome.TopicLife;
import dev.strillone.store.outcome.Totals;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import static java.util.stream.Collectors.toCollection;

/**
 * Stores a batch and counts what became of each record, in one transaction. When the data itself is refused, the batch
 * is halved until only the culprit is left. Dead letters are published first and counted then: after a crash in between
 * the record comes again, and a second letter with the same {@code dlq-topic}, {@code dlq-partition} and
 * {@code dlq-offset} is written. Once it is counted, never again.
 */
public final class BatchWriter {
  private final Transactions transactions;
  private final Consumer<Map<Integer, Totals>> counted;

  private record Written(List<Outcome> outcomes, Map<Integer, Totals> totals) {}

  /**
   * @param counted told what the partitions have come to, after each commit
   */
  public BatchWriter(Transactions transactions, Consumer<Map<Integer, Totals>> counted) {
    this.transactions = transactions;
    this.counted = counted;
  }

  /**
   * Outcomes in the order of the batch; when this returns, all is committed.
   *
   * @param batch each partition's records in their order
   * @throws InterruptedException on shutdown; nothing of the running transaction is stored
   */
  List<Outcome> write(TopicLife topic, List<Delivery> batch) throws InterruptedException {
    bury(topic, batch);
    return store(topic, batch);
  }

  private List<Outcome> store(TopicLife topic, List<Delivery> batch) throws InterruptedException {
    try {
      Written written = transactions.run(connection -> written(connection, topic, batch));
      counted.accept(written.totals());
      return written.outcomes();
    } catch (SQLException refused) {
      return narrow(topic, batch, refused);
    }
  }

  private List<Outcome> narrow(TopicLife topic, List<Delivery> batch, SQLException refused)
      throws InterruptedException {
    if (batch.size() == 1) {
      return write(topic, List.of(batch.getFirst().dead(refusal(refused))));
    }
    int middle = batch.size() / 2;
    List<Outcome> outcomes = new ArrayList<>(store(topic, batch.subList(0, middle)));
    outcomes.addAll(store(topic, batch.subList(middle, batch.size())));
    return outcomes;
  }

  private static DeadLetterCause refusal(SQLException e) {
    String detail = "PostgreSQL refused it (" + e.getSQLState() + "): " + e.getMessage();
    return DeadLetterCause.of(DeadLetterReason.REFUSED_BY_DATABASE, detail, e);
  }

  /** Publishes the batch's dead letters, in their order. What is counted was buried before. */
  private void bury(TopicLife topic, List<Delivery> batch) throws InterruptedException {
    List<Delivery> dead =
        batch.stream().filter(delivery -> delivery.content() instanceof Delivery.Dead).toList();
    if (dead.isEmpty()) {
      return;
    }
    for (Delivery delivery : notCounted(topic, dead)) {
      if (delivery.content() instanceof Delivery.Dead(DeadLetterCause cause)) {
        delivery.burial().accept(cause);
      }
    }
  }

  /** One look at the counts for all of them. */
  private List<Delivery> notCounted(TopicLife topic, List<Delivery> deliveries)
      throws InterruptedException {
    try {
      return transactions.run(
          connection -> {
            Ledger ledger = Ledger.open(connection, topic, partitions(deliveries));
            return deliveries.stream()
                .filter(delivery -> !ledger.isCounted(delivery.partition(), delivery.offset()))
                .toList();
          });
    } catch (SQLException e) {
      throw new IllegalStateException("a look at the counts is no data that can be refused", e);
    }
  }

  private static Written written(Connection connection, TopicLife topic, List<Delivery> batch)
      throws SQLException {
    List<ArticleEnriched> articles = new ArrayList<>();
    for (Delivery delivery : batch) {
      if (delivery.content() instanceof Delivery.Article article) {
        articles.add(article.article());
      }
    }
    Ledger ledger = Ledger.open(connection, topic, partitions(batch));
    Deque<Outcome> stored = new ArrayDeque<>(new ArticleTables(connection).write(articles));
    List<Outcome> outcomes = new ArrayList<>(batch.size());
    for (Delivery delivery : batch) {
      Outcome outcome =
          switch (delivery.content()) {
            case Delivery.Article _ -> stored.remove();
            case Delivery.Dead _ -> Outcome.DEAD_LETTERED;
          };
      ledger.count(delivery.partition(), delivery.offset(), outcome);
      outcomes.add(outcome);
    }
    return new Written(outcomes, ledger.write());
  }

  private static Set<Integer> partitions(List<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::partition).collect(toCollection(TreeSet::new));
  }
}
