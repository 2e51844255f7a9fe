package dev.strillone.store.webhook.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down which webhooks get which events. */
public final class Arrivals {
  private static final String WANTED = "SELECT webhook_id, filter, created_at FROM webhooks";

  /** Where the webhook was deleted meanwhile there is nothing to be sent. */
  private static final String INSERT =
      """
      INSERT INTO webhook_deliveries (delivery_id, webhook_id, article_id, event_id, attributes, body)
      SELECT ?, webhook_id, ?, ?, ?, ? FROM webhooks WHERE webhook_id = ? FOR KEY SHARE
      ON CONFLICT (delivery_id) DO NOTHING
      """;

  private Arrivals() {}

  /** A webhook, active or paused, with what it asks for. */
  public record Wanting(UUID webhook, Map<String, List<String>> filter, Instant since) {}

  /** One event for one webhook. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Arrival(
      UUID delivery,
      UUID webhook,
      UUID article,
      String event,
      Map<String, String> attributes,
      byte[] body) {
    public Arrival {
      attributes = Map.copyOf(attributes);
    }
  }

  public static List<Wanting> wanting(Connection connection) throws SQLException {
    return new Statement(WANTED)
        .rows(
            connection,
            row ->
                new Wanting(
                    Statement.uuid(row, "webhook_id"),
                    Json.lists(row.getString("filter")),
                    Statement.knownInstant(row, "created_at")));
  }

  /** In their order; those that are known already stay as they are. */
  public static void write(Connection connection, List<Arrival> arrivals) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Arrival arrival : arrivals) {
        insert.setObject(1, arrival.delivery());
        insert.setObject(2, arrival.article());
        insert.setString(3, arrival.event());
        insert.setString(4, Json.write(arrival.attributes()));
        insert.setBytes(5, arrival.body());
        insert.setObject(6, arrival.webhook());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
