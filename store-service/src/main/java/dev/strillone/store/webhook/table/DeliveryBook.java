package dev.strillone.store.webhook.table;

import dev.strillone.store.webhook.send.Answer;
import dev.strillone.store.webhook.send.Book;
import dev.strillone.store.webhook.send.Claim;
import dev.strillone.store.webhook.send.Due;
import dev.strillone.store.webhook.send.Health;
import dev.strillone.store.webhook.send.Judge;
import dev.strillone.store.webhook.send.Parcel;
import dev.strillone.store.webhook.send.Settled;
import dev.strillone.store.webhook.sign.SecretBox;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The book in PostgreSQL, whose clock is the one that counts. */
public final class DeliveryBook implements Book {
  /** The earliest of each article; what is sent again by hand keeps nothing waiting. */
  private static final String IS_FIRST =
      """
       d.state = 'pending' AND d.next_try <= now()
        AND NOT EXISTS (SELECT FROM webhook_deliveries e
          WHERE e.webhook_id = d.webhook_id AND e.article_id = d.article_id AND e.state = 'pending'
            AND NOT e.by_hand AND e.sequence < d.sequence)
      """;

  private static final String CLAIM =
      """
      UPDATE webhooks SET leased_by = ?, leased_until = now() + ? * interval '1 millisecond'
      WHERE webhook_id IN (
        SELECT w.webhook_id FROM webhooks w
        WHERE w.state = 'active' AND (w.leased_until IS NULL OR w.leased_until < now())
          AND (w.next_try IS NULL OR w.next_try <= now())
          AND EXISTS (SELECT FROM webhook_deliveries d WHERE d.webhook_id = w.webhook_id AND\
      """
          + IS_FIRST
          + """
              )
            FOR NO KEY UPDATE SKIP LOCKED)
          RETURNING webhook_id, failures, failing_since
          """;

  private static final String RENEW =
      """
      UPDATE webhooks SET leased_until = now() + ? * interval '1 millisecond'
      WHERE webhook_id = ? AND leased_by = ?
      """;

  private static final String RELEASE =
      "UPDATE webhooks SET leased_by = NULL, leased_until = NULL WHERE webhook_id = ? AND leased_by"
          + " = ?";

  private static final String NEXT =
      """
      SELECT d.delivery_id, d.article_id, octet_length(d.body) AS size
      FROM webhooks w JOIN webhook_deliveries d USING (webhook_id)
      WHERE w.webhook_id = ? AND w.leased_by = ? AND w.state = 'active'
        AND d.article_id <> ALL (?) AND\
      """
          + IS_FIRST
          + " %s ORDER BY d.next_try, d.sequence LIMIT 1";

  private static final String NEVER_FAILED = " AND d.failures = 0";

  private static final UUID[] NONE = {};

  private final WebhookDatabase database;
  private final SecretBox secrets;
  private final Judge judge;
  private final UUID instance;
  private final Duration lease;

  /**
   * @param instance tells this one from all others
   * @param lease for how long a claim holds
   */
  public DeliveryBook(
      WebhookDatabase database, SecretBox secrets, Judge judge, UUID instance, Duration lease) {
    this.database = database;
    this.secrets = secrets;
    this.judge = judge;
    this.instance = instance;
    this.lease = lease;
  }

  @Override
  public List<Claim> claim() throws SQLException {
    Statement claim = new Statement(CLAIM, instance, lease);
    return database.run(
        connection ->
            claim.rows(
                connection,
                row ->
                    new Claim(
                        Statement.uuid(row, "webhook_id"),
                        new Health(
                            row.getInt("failures"), Statement.instant(row, "failing_since")))));
  }

  @Override
  public boolean renew(UUID webhook) throws SQLException {
    return database.run(new Statement(RENEW, lease, webhook, instance)::run) > 0;
  }

  @Override
  public void release(UUID webhook) throws SQLException {
    database.run(new Statement(RELEASE, webhook, instance)::run);
  }

  @Override
  public Optional<Due> next(UUID webhook, Collection<UUID> busy) throws SQLException {
    return next("", webhook, busy.toArray(NONE));
  }

  @Override
  public Optional<Due> probe(UUID webhook) throws SQLException {
    Optional<Due> fresh = next(NEVER_FAILED, webhook, NONE);
    return fresh.isPresent() ? fresh : next("", webhook, NONE);
  }

  private Optional<Due> next(String which, UUID webhook, UUID[] busy) throws SQLException {
    Statement next = new Statement(NEXT.formatted(which), webhook, instance, busy);
    return database.run(
        connection ->
            next.first(
                connection,
                row ->
                    new Due(
                        Statement.uuid(row, "delivery_id"),
                        Statement.uuid(row, "article_id"),
                        row.getInt("size"))));
  }

  @Override
  public Optional<Parcel> load(UUID delivery) throws SQLException, SecretBox.Unreadable {
    Optional<StoredParcel> stored =
        database.run(connection -> StoredParcel.load(connection, delivery));
    return stored.isEmpty() ? Optional.empty() : Optional.of(stored.get().opened(secrets));
  }

  @Override
  public Optional<Settled> settle(UUID webhook, UUID delivery, Answer answer, Instant at)
      throws SQLException {
    return database.run(
        (Connection connection) ->
            new Settling(connection, judge, webhook, delivery).settle(instance, answer, at));
  }
}
