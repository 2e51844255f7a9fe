package dev.strillone.store.webhook.table;

import dev.strillone.store.read.Page;
import dev.strillone.store.webhook.Attempt;
import dev.strillone.store.webhook.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each delivery, for whoever looks after a webhook. */
public final class DeliveryLog {
  private static final String SELECT =
      """
      SELECT d.delivery_id, d.article_id, d.event_id, d.state, d.by_hand, d.attempts, d.created_at, d.finished_at,
        d.sequence, CASE WHEN d.state = 'pending' THEN d.next_try END AS next_try, a.status, a.problem
      FROM webhook_deliveries d
      LEFT JOIN webhook_attempts a ON a.delivery_id = d.delivery_id AND a.attempt = d.attempts
      WHERE d.webhook_id = ?
      """;

  private static final String ATTEMPTS =
      """
      SELECT attempt, at, by_hand, millis, status, answer, problem FROM webhook_attempts
      WHERE delivery_id = ? ORDER BY attempt
      """;

  private static final String AGAIN =
      """
      UPDATE webhook_deliveries SET state = 'pending', by_hand = true, failures = 0, first_try = NULL,
        next_try = now(), finished_at = NULL
      WHERE webhook_id = ? AND delivery_id = ? AND state <> 'pending'
      """;

  private static final String FORGET =
      """
      DELETE FROM webhook_deliveries WHERE delivery_id IN (
        SELECT delivery_id FROM webhook_deliveries
        WHERE state <> 'pending' AND finished_at < now() - ? * interval '1 millisecond'
        LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private static final int FORGOTTEN_AT_ONCE = 1000;

  private final WebhookDatabase database;

  private record Row(Delivery delivery, long sequence) {}

  /** A delivery with each of its requests, the first first. */
  public record Whole(Delivery delivery, List<Attempt> attempts) {
    public Whole {
      attempts = List.copyOf(attempts);
    }
  }

  public DeliveryLog(WebhookDatabase database) {
    this.database = database;
  }

  /**
   * A page, the newest first.
   *
   * @param after where the page before ended
   */
  public Page<Delivery> page(
      UUID webhook, Delivery.@Nullable State state, @Nullable Long after, int limit)
      throws SQLException {
    List<Object> values = new ArrayList<>(List.of(webhook));
    StringBuilder sql = new StringBuilder(SELECT);
    if (state != null) {
      sql.append(" AND d.state = ?");
      values.add(state.text());
    }
    if (after != null) {
      sql.append(" AND d.sequence < ?");
      values.add(after);
    }
    sql.append(" ORDER BY d.sequence DESC LIMIT ?");
    values.add(limit + 1);
    Statement select = new Statement(sql.toString(), values.toArray());
    List<Row> rows = database.run(connection -> select.rows(connection, DeliveryLog::row));
    List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
    return new Page<>(
        shown.stream().map(Row::delivery).toList(),
        rows.size() > limit ? String.valueOf(shown.getLast().sequence()) : null);
  }

  public Optional<Whole> find(UUID webhook, UUID delivery) throws SQLException {
    return database.run(
        connection -> {
          Optional<Row> found =
              new Statement(SELECT + " AND d.delivery_id = ?", webhook, delivery)
                  .first(connection, DeliveryLog::row);
          List<Attempt> attempts =
              new Statement(ATTEMPTS, delivery).rows(connection, DeliveryLog::attempt);
          return found.map(row -> new Whole(row.delivery(), attempts));
        });
  }

  /** Sends one again under its id; whether there was one that does not wait anyway. */
  public boolean again(UUID webhook, UUID delivery) throws SQLException {
    return database.run(new Statement(AGAIN, webhook, delivery)::run) > 0;
  }

  /** Deletes what was finished so long ago; how much that was. */
  public int forget(Duration age) throws SQLException {
    int forgotten = 0;
    int some;
    do {
      some = database.run(new Statement(FORGET, age, FORGOTTEN_AT_ONCE)::run);
      forgotten += some;
    } while (some == FORGOTTEN_AT_ONCE);
    return forgotten;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        new Delivery(
            Statement.uuid(row, "delivery_id"),
            Statement.uuid(row, "article_id"),
            row.getString("event_id"),
            Delivery.State.of(row.getString("state")).orElseThrow(),
            row.getBoolean("by_hand"),
            row.getInt("attempts"),
            Statement.knownInstant(row, "created_at"),
            Statement.instant(row, "next_try"),
            Statement.instant(row, "finished_at"),
            row.getObject("status", Integer.class),
            row.getString("problem")),
        row.getLong("sequence"));
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    return new Attempt(
        row.getInt("attempt"),
        Statement.knownInstant(row, "at"),
        row.getBoolean("by_hand"),
        row.getLong("millis"),
        row.getObject("status", Integer.class),
        row.getString("answer"),
        row.getString("problem"));
  }
}
