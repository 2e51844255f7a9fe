package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.StrilloneServices;
import dev.strillone.system.Kafka;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Looks at the pipeline from outside. Each look is short: what does not answer now is not known now. */
final class Gauges implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 2000;
  private static final int PARTITIONS = 12;

  private final Admin admin;
  private final Follower enriched;
  private final Database database;

  Gauges(Stand stand, Follower enriched) {
    this.admin =
        Admin.create(
            Map.of(
                "bootstrap.servers", stand.bootstrapServers(),
                "request.timeout.ms", PATIENCE_MILLIS,
                "default.api.timeout.ms", PATIENCE_MILLIS));
    this.enriched = enriched;
    this.database = stand.database();
  }

  Optional<Lag> lag() {
    try {
      Map<TopicPartition, Long> raw = ends(Kafka.RAW);
      Map<TopicPartition, OffsetAndMetadata> done = committed(StrilloneServices.ENRICH);
      long enrich =
          raw.entrySet().stream()
              .mapToLong(
                  end -> {
                    OffsetAndMetadata offset = done.get(end.getKey());
                    return end.getValue() - (offset == null ? 0 : offset.offset());
                  })
              .sum();
      // in this order: what is finished later can only look as if it still waited
      Map<TopicPartition, OffsetAndMetadata> stored = committed(StrilloneServices.STORE);
      long unread = enriched.unread(ends(Kafka.ENRICHED));
      return Optional.of(new Lag(enrich, unread, enriched.beyond(stored)));
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  /** Records of {@code news.raw.v1}. */
  Optional<Long> raw() {
    try {
      return Optional.of(ends(Kafka.RAW).values().stream().mapToLong(Long::longValue).sum());
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  Optional<Long> rows() {
    try (Connection connection = database.connect(PATIENCE_MILLIS / 1000);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM articles")) {
      count.next();
      return Optional.of(count.getLong(1));
    } catch (SQLException e) {
      return Optional.empty();
    }
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) throws ExecutionException {
    return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  private Map<TopicPartition, Long> ends(String topic) throws ExecutionException {
    Map<TopicPartition, OffsetSpec> latest =
        IntStream.range(0, PARTITIONS)
            .boxed()
            .collect(
                Collectors.toMap(
                    number -> new TopicPartition(topic, number), _ -> OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    get(admin.listOffsets(latest).all())
        .forEach((partition, info) -> ends.put(partition, info.offset()));
    return ends;
  }

  private static <T> T get(Future<T> future) throws ExecutionException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
