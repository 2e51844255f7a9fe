package dev.strillone.store.write;

import dev.strillone.store.outcome.Ledger;
import dev.strillone.store.outcome.PartitionMeters;
import dev.strillone.store.outcome.Totals;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Hears which partitions this instance has. Their counts are loaded aside: a database that is away holds nothing up. */
@ApplicationScoped
@Identifier("enriched")
class Assignments implements KafkaConsumerRebalanceListener {
  private static final Logger LOG = Logger.getLogger(Assignments.class);

  private final TopicLives lives;
  private final PartitionMeters meters;
  private final Transactions database;
  private final ExecutorService loader = Executors.newSingleThreadExecutor();

  Assignments(
      TopicLives lives, PartitionMeters meters, @Identifier("aside") Transactions database) {
    this.lives = lives;
    this.meters = meters;
    this.database = database;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    lives.assigned();
    List<Integer> numbers = numbers(partitions);
    meters.assigned(numbers);
    partitions.stream()
        .map(TopicPartition::topic)
        .distinct()
        .forEach(topic -> loader.execute(() -> load(topic, numbers)));
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    meters.revoked(numbers(partitions));
  }

  @PreDestroy
  void stop() {
    loader.shutdownNow();
  }

  private void load(String topic, List<Integer> partitions) {
    try {
      Map<Integer, Totals> totals = new HashMap<>();
      partitions.forEach(partition -> totals.put(partition, Totals.NONE));
      totals.putAll(database.run(connection -> Ledger.totals(connection, topic, partitions)));
      meters.know(totals);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      LOG.error("The counts so far can't be loaded; each shows with its partition's next batch", e);
    }
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }
}
