package dev.strillone.store.webhook.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * What waits.
 *
 * @param pending deliveries of all webhooks
 * @param oldest age of the oldest of those of active webhooks
 * @param paused webhooks
 */
public record Backlog(long pending, Duration oldest, long paused) {
  public static final Backlog NOTHING = new Backlog(0, Duration.ZERO, 0);

  private static final String SELECT =
      """
      SELECT (SELECT count(*) FROM webhooks WHERE state = 'paused') AS paused, count(*) AS pending,
        coalesce(extract(epoch FROM now() - min(d.created_at) FILTER (WHERE w.state = 'active')), 0)::bigint AS oldest
      FROM webhook_deliveries d JOIN webhooks w USING (webhook_id) WHERE d.state = 'pending'
      """;

  public static Backlog read(Connection connection) throws SQLException {
    return new Statement(SELECT)
        .first(
            connection,
            row ->
                new Backlog(
                    row.getLong("pending"),
                    Duration.ofSeconds(row.getLong("oldest")),
                    row.getLong("paused")))
        .orElse(NOTHING);
  }
}
