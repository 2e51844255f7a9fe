package dev.strillone.store.webhook.table;

import dev.strillone.store.webhook.Webhook;
import dev.strillone.store.webhook.send.Parcel;
import dev.strillone.store.webhook.sign.SecretBox;
import dev.strillone.store.write.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks that there are. Secrets go in and never out. */
public final class Subscriptions {
  private static final String INSERT =
      """
      INSERT INTO webhooks (webhook_id, url, description, filter, secret, created_at)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String SELECT =
      """
      SELECT w.*,
        (SELECT count(*) FROM webhook_deliveries d
          WHERE d.webhook_id = w.webhook_id AND d.state = 'pending') AS pending,
        (SELECT count(*) FROM webhook_deliveries d
          WHERE d.webhook_id = w.webhook_id AND d.state = 'failed') AS failed,
        CASE WHEN secret_before_until > now() THEN secret_before_until END AS old_secret_until
      FROM webhooks w
      """;

  /** Another address is another endpoint: nothing is known against it. */
  private static final String UPDATE =
      """
      UPDATE webhooks SET url = ?, description = ?, filter = ?,
        failures = CASE WHEN url = ? THEN failures ELSE 0 END,
        failing_since = CASE WHEN url = ? THEN failing_since END,
        next_try = CASE WHEN url = ? THEN next_try END
      WHERE webhook_id = ?
      """;

  private static final String PAUSE =
      "UPDATE webhooks SET state = 'paused', paused_because = ? WHERE webhook_id = ? AND state ="
          + " 'active'";

  private static final String RESUME =
      """
      UPDATE webhooks SET state = 'active', paused_because = NULL, failures = 0, failing_since = NULL, next_try = NULL
      WHERE webhook_id = ?
      """;

  /** What had its time before the pause gets its whole time again. */
  private static final String AFRESH =
      """
      UPDATE webhook_deliveries SET failures = 0, first_try = NULL, next_try = now()
      WHERE webhook_id = ? AND state = 'pending' AND first_try IS NOT NULL
      """;

  private static final String ROTATE =
      """
      UPDATE webhooks SET secret_before = secret, secret = ?,
        secret_before_until = now() + ? * interval '1 millisecond'
      WHERE webhook_id = ?
      """;

  private final WebhookDatabase database;

  public Subscriptions(WebhookDatabase database) {
    this.database = database;
  }

  /**
   * @param secret as a secret box closed it
   */
  public void insert(
      UUID id,
      String url,
      @Nullable String description,
      Map<String, List<String>> filter,
      byte[] secret,
      Instant now)
      throws SQLException {
    database.run(new Statement(INSERT, id, url, description, Json.write(filter), secret, now)::run);
  }

  /** The newest first. */
  public List<Webhook> all() throws SQLException {
    return database.run(
        connection ->
            new Statement(SELECT + " ORDER BY created_at DESC, webhook_id")
                .rows(connection, Subscriptions::webhook));
  }

  public Optional<Webhook> find(UUID id) throws SQLException {
    return database.run(
        connection ->
            new Statement(SELECT + " WHERE webhook_id = ?", id)
                .first(connection, Subscriptions::webhook));
  }

  public void update(
      UUID id, String url, @Nullable String description, Map<String, List<String>> filter)
      throws SQLException {
    database.run(
        new Statement(UPDATE, url, description, Json.write(filter), url, url, url, id)::run);
  }

  /** Whether there was one; its deliveries go with it. */
  public boolean delete(UUID id) throws SQLException {
    return database.run(new Statement("DELETE FROM webhooks WHERE webhook_id = ?", id)::run) > 0;
  }

  /** One that is paused keeps its reason. */
  public void pause(UUID id, String because) throws SQLException {
    database.run(pausing(id, because));
  }

  /** The same for who has a transaction of his own. */
  public static Transactions.Work<Integer> pausing(UUID id, String because) {
    return new Statement(PAUSE, because, id)::run;
  }

  /** What waited goes out at once. */
  public void resume(UUID id) throws SQLException {
    database.run(
        connection -> {
          new Statement(RESUME, id).run(connection);
          return new Statement(AFRESH, id).run(connection);
        });
  }

  /**
   * @param secret as a secret box closed it
   * @param overlap for so long the one before signs too
   */
  public void rotate(UUID id, byte[] secret, Duration overlap) throws SQLException {
    database.run(new Statement(ROTATE, secret, overlap, id)::run);
  }

  /**
   * An event for this webhook alone, which is not written down.
   *
   * @return empty where there is no such webhook
   */
  public Optional<Parcel> besides(
      UUID id, UUID delivery, Map<String, String> attributes, byte[] body, SecretBox box)
      throws SQLException, SecretBox.Unreadable {
    Optional<StoredParcel> stored =
        database.run(
            connection ->
                StoredParcel.besides(connection, id, delivery, Json.write(attributes), body));
    return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get().opened(box));
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    return new Webhook(
        Statement.uuid(row, "webhook_id"),
        row.getString("url"),
        row.getString("description"),
        Json.lists(row.getString("filter")),
        row.getString("state").equals("paused") ? Webhook.State.PAUSED : Webhook.State.ACTIVE,
        row.getString("paused_because"),
        Statement.knownInstant(row, "created_at"),
        Statement.instant(row, "delivered_at"),
        Statement.instant(row, "failing_since"),
        Statement.instant(row, "next_try"),
        Statement.instant(row, "old_secret_until"),
        row.getLong("pending"),
        row.getLong("failed"));
  }
}
