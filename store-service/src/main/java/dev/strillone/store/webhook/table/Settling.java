package dev.strillone.store.webhook.table;

import dev.strillone.store.webhook.send.Answer;
import dev.strillone.store.webhook.send.Health;
import dev.strillone.store.webhook.send.Judge;
import dev.strillone.store.webhook.send.Settled;
import dev.strillone.store.webhook.send.Tries;
import dev.strillone.store.webhook.send.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what a try came to: the delivery, its log, and its webhook, in one transaction. */
final class Settling {
  private static final String WEBHOOK =
      """
      SELECT state, failures, failing_since, now() AS now FROM webhooks
      WHERE webhook_id = ? AND leased_by = ? FOR NO KEY UPDATE
      """;

  private static final String DELIVERY =
      """
      SELECT attempts, failures, first_try, by_hand FROM webhook_deliveries
      WHERE delivery_id = ? AND state = 'pending' FOR UPDATE
      """;

  private static final String FATE =
      """
      UPDATE webhook_deliveries SET state = ?, attempts = attempts + 1, failures = ?, first_try = ?,
        next_try = now() + ? * interval '1 millisecond', finished_at = CASE WHEN ? THEN NULL ELSE now() END
      WHERE delivery_id = ?
      """;

  private static final String ATTEMPT =
      """
      INSERT INTO webhook_attempts (delivery_id, attempt, at, by_hand, millis, status, answer, problem)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String HEALTH =
      """
      UPDATE webhooks SET failures = ?, failing_since = ?, next_try = now() + ? * interval '1 millisecond'
      WHERE webhook_id = ?
      """;

  private static final String PAUSE =
      "UPDATE webhooks SET state = 'paused', paused_because = ? WHERE webhook_id = ? AND state ="
          + " 'active'";

  private static final String DELIVERED =
      """
      UPDATE webhooks SET delivered_at = now() WHERE webhook_id = ?
        AND (delivered_at IS NULL OR delivered_at < now() - interval '5 seconds')
      """;

  private final Connection connection;
  private final Judge judge;
  private final UUID webhook;
  private final UUID delivery;

  private record Endpoint(boolean active, Health health, Instant now) {}

  private record Before(int attempts, Tries tries, boolean byHand) {}

  Settling(Connection connection, Judge judge, UUID webhook, UUID delivery) {
    this.connection = connection;
    this.judge = judge;
    this.webhook = webhook;
    this.delivery = delivery;
  }

  Optional<Settled> settle(UUID instance, Answer answer, Instant at) throws SQLException {
    Optional<Endpoint> found =
        new Statement(WEBHOOK, webhook, instance)
            .first(
                connection,
                row ->
                    new Endpoint(
                        row.getString("state").equals("active"),
                        new Health(row.getInt("failures"), Statement.instant(row, "failing_since")),
                        Statement.knownInstant(row, "now")));
    Optional<Before> before =
        new Statement(DELIVERY, delivery)
            .first(
                connection,
                row ->
                    new Before(
                        row.getInt("attempts"),
                        new Tries(row.getInt("failures"), Statement.instant(row, "first_try")),
                        row.getBoolean("by_hand")));
    if (found.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    Endpoint endpoint = found.get();
    Verdict verdict = judge.judge(endpoint.health(), before.get().tries(), answer, endpoint.now());
    write(before.get(), answer, at, verdict);
    write(endpoint, verdict);
    boolean mayGoOn =
        endpoint.active() && verdict.stop() == null && verdict.endpointWait().isZero();
    return Optional.of(new Settled(verdict, mayGoOn));
  }

  private void write(Before before, Answer answer, Instant at, Verdict verdict)
      throws SQLException {
    String state =
        switch (verdict.fate()) {
          case AGAIN -> "pending";
          case DELIVERED -> "delivered";
          case GIVEN_UP -> "failed";
        };
    new Statement(
            FATE,
            state,
            verdict.tries().failures(),
            verdict.tries().first(),
            verdict.pause(),
            verdict.fate() == Verdict.Fate.AGAIN,
            delivery)
        .run(connection);
    Answer.@Nullable Status status = answer instanceof Answer.Status s ? s : null;
    new Statement(
            ATTEMPT,
            delivery,
            before.attempts() + 1,
            at,
            before.byHand(),
            answer.took(),
            status == null ? null : status.code(),
            status == null ? null : storable(status.text()),
            answer instanceof Answer.Nothing nothing ? storable(nothing.why()) : null)
        .run(connection);
  }

  private void write(Endpoint endpoint, Verdict verdict) throws SQLException {
    if (!verdict.health().equals(endpoint.health())) {
      Duration wait = verdict.endpointWait();
      new Statement(
              HEALTH,
              verdict.health().failures(),
              verdict.health().failingSince(),
              wait.isZero() ? null : wait,
              webhook)
          .run(connection);
    }
    if (verdict.stop() != null) {
      new Statement(PAUSE, storable(verdict.stop()), webhook).run(connection);
    }
    if (verdict.fate() == Verdict.Fate.DELIVERED) {
      new Statement(DELIVERED, webhook).run(connection);
    }
  }

  /** PostgreSQL's text holds no NUL. */
  private static String storable(String text) {
    return text.replace('\0', '\uFFFD');
  }
}
