package dev.strillone.store.outcome;

import dev.strillone.events.EventJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The counts of some partitions, in the transaction that also writes their articles: what is committed is counted, and
 * what is counted is committed. A record that was counted before, because it came again after a crash, is not counted
 * again.
 */
public final class Ledger {
  private final Connection connection;
  private final TopicLife topic;
  private final Map<Integer, Long> countedTo;
  private final Map<Integer, Map<Outcome, Long>> counts = new TreeMap<>();

  private Ledger(Connection connection, TopicLife topic, Map<Integer, Long> countedTo) {
    this.connection = connection;
    this.topic = topic;
    this.countedTo = countedTo;
  }

  /**
   * Takes the partitions' counts until the transaction ends. Meanwhile another writer waits: one that lost a partition
   * and does not know it yet.
   *
   * @param connection with a transaction open; the caller commits
   */
  public static Ledger open(Connection connection, TopicLife topic, Collection<Integer> partitions)
      throws SQLException {
    Map<Integer, Long> countedTo = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(LedgerSql.OPEN)) {
      statement.setString(1, topic.name());
      statement.setObject(2, topic.id());
      statement.setArray(3, connection.createArrayOf("int", partitions.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          countedTo.put(rows.getInt(1), rows.getLong(2));
        }
      }
    } catch (SQLException e) {
      throw notTheArticles(e);
    }
    return new Ledger(connection, topic, countedTo);
  }

  public boolean isCounted(int partition, long offset) {
    return offset <= countedTo.getOrDefault(partition, -1L);
  }

  /** Counts a record, unless that was done before. The records of a partition come in their order. */
  public void count(int partition, long offset, Outcome outcome) {
    if (!isCounted(partition, offset)) {
      countedTo.put(partition, offset);
      counts
          .computeIfAbsent(partition, _ -> new EnumMap<>(Outcome.class))
          .merge(outcome, 1L, Long::sum);
    }
  }

  /** Writes what was counted and says what it comes to, by partition. */
  public Map<Integer, Totals> write() throws SQLException {
    List<Map<String, Long>> rows = countedTo.keySet().stream().sorted().map(this::row).toList();
    try (PreparedStatement statement = connection.prepareStatement(LedgerSql.ADD)) {
      statement.setString(1, new String(EventJson.write(rows), UTF_8));
      statement.setString(2, topic.name());
      return totals(statement);
    } catch (SQLException e) {
      throw notTheArticles(e);
    }
  }

  private Map<String, Long> row(int partition) {
    Map<Outcome, Long> added = counts.getOrDefault(partition, Map.of());
    Map<String, Long> row = new LinkedHashMap<>();
    row.put("partition", (long) partition);
    row.put("counted_to", countedTo.get(partition));
    row.put("received", added.values().stream().mapToLong(Long::longValue).sum());
    added.forEach((outcome, count) -> row.put(outcome.tag(), count));
    return row;
  }

  /** What partitions have come to so far; those of which nothing came are left out. */
  public static Map<Integer, Totals> totals(
      Connection connection, String topic, Collection<Integer> partitions) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LedgerSql.TOTALS)) {
      statement.setString(1, topic);
      statement.setArray(2, connection.createArrayOf("int", partitions.toArray()));
      return totals(statement);
    }
  }

  private static Map<Integer, Totals> totals(PreparedStatement statement) throws SQLException {
    Map<Integer, Totals> totals = new HashMap<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
          outcomes.put(outcome, rows.getLong(outcome.tag()));
        }
        totals.put(rows.getInt("partition"), new Totals(rows.getLong("received"), outcomes));
      }
    }
    return totals;
  }

  /** Without a state no article is blamed for it, and it is tried again. */
  private static SQLException notTheArticles(SQLException e) {
    return new SQLException("the outcomes can't be counted: " + e.getMessage(), e);
  }
}
