package dev.strillone.store.webhook.table;

import dev.strillone.store.webhook.Delivery;
import dev.strillone.store.webhook.Webhook;
import dev.strillone.store.webhook.send.Answer;
import dev.strillone.store.webhook.send.Claim;
import dev.strillone.store.webhook.send.Due;
import dev.strillone.store.webhook.send.Health;
import dev.strillone.store.webhook.send.Judge;
import dev.strillone.store.webhook.send.Parcel;
import dev.strillone.store.webhook.send.Pauses;
import dev.strillone.store.webhook.send.Settled;
import dev.strillone.store.webhook.sign.Secret;
import dev.strillone.store.webhook.sign.SecretBox;
import dev.strillone.store.webhook.table.Arrivals.Arrival;
import dev.strillone.store.write.StoreTables;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The tables of the webhooks in a real PostgreSQL, without Kafka and without Quarkus. */
class DeliveryBookIT {
  private static final Duration LEASE = Duration.ofHours(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Instant AT = Instant.parse("2026-11-28T12:00:00Z");
  private static final SecretBox BOX = new SecretBox(Optional.empty(), new SecureRandom());
  @RegisterExtension static final StoreTables TABLES = new StoreTables();

  private final WebhookDatabase database = new WebhookDatabase(TABLES.source());
  private final Subscriptions subscriptions = new Subscriptions(database);
  private final DeliveryLog log = new DeliveryLog(database);
  private final Secret secret = Secret.generate(new SecureRandom());
  private final UUID webhook = UUID.randomUUID();
  private final UUID article = UUID.randomUUID();
  private final DeliveryBook book = book(LEASE);

  @BeforeEach
  void subscribe() throws SQLException {
    subscriptions.insert(
        webhook,
        "https://example.org/",
        null,
        Map.of("q", List.of("chip")),
        BOX.close(webhook, secret),
        AT);
  }

  @AfterEach
  void end() throws SQLException {
    subscriptions.delete(webhook);
  }

  @Test
  void anEventThatIsReadAgainMakesNoSecondDelivery() throws Exception {
    UUID one = arrive(article);
    deliver(one);

    database.run(
        connection -> {
          Arrivals.write(connection, List.of(arrival(one, article)));
          return 0;
        });

    assertThat(log.page(webhook, null, null, 10).items())
        .singleElement()
        .satisfies(found -> assertThat(found.state()).isEqualTo(Delivery.State.DELIVERED));
  }

  @Test
  void aParcelHoldsTheEventAsItCameAndSignsWithTwoSecretsWhileOneGoes() throws Exception {
    UUID delivery = arrive(article);

    Parcel parcel = book.load(delivery).orElseThrow();
    Secret fresh = Secret.generate(new SecureRandom());
    subscriptions.rotate(webhook, BOX.close(webhook, fresh), DAY);

    assertThat(parcel.body()).isEqualTo(("body of " + delivery).getBytes(UTF_8));
    assertThat(parcel.attributes()).isEqualTo(Map.of("id", "a NUL \0 and ‰"));
    assertThat(parcel.attempt()).isEqualTo(1);
    assertThat(parcel.secrets()).containsExactly(secret);
    assertThat(book.load(delivery).orElseThrow().secrets()).containsExactly(fresh, secret);
    assertThat(subscriptions.find(webhook).orElseThrow().oldSecretUntil()).isNotNull();

    subscriptions.rotate(webhook, BOX.close(webhook, secret), Duration.ZERO);
    assertThat(book.load(delivery).orElseThrow().secrets()).containsExactly(secret);
  }

  @Test
  void aLaterEventOfAnArticleWaitsForTheEarlierOne() throws Exception {
    UUID first = arrive(article);
    UUID second = arrive(article);
    UUID besides = arrive(UUID.randomUUID());
    claim();

    assertThat(next()).isEqualTo(first);
    assertThat(next(article)).isEqualTo(besides);
    settle(first, 422);
    assertThat(next()).isEqualTo(besides);
    settle(besides, 200);
    assertThat(book.next(webhook, List.of())).isEmpty();

    wait(first, Duration.ZERO);
    settle(first, 200);

    assertThat(next()).isEqualTo(second);
  }

  @Test
  void aWebhookIsClaimedByOneInstanceUntilItLetsGoOrIsSilentForTooLong() throws Exception {
    UUID delivery = arrive(article);
    DeliveryBook other = book(LEASE);
    claim();

    assertThat(other.claim()).isEmpty();
    assertThat(other.next(webhook, List.of())).isEmpty();
    assertThat(other.settle(webhook, delivery, status(200), AT)).isEmpty();
    assertThat(other.renew(webhook)).isFalse();
    assertThat(book.renew(webhook)).isTrue();

    book.release(webhook);
    assertThat(other.claim()).hasSize(1);
    other.release(webhook);

    DeliveryBook silent = book(Duration.ZERO);
    assertThat(silent.claim()).hasSize(1);
    assertThat(book.claim()).hasSize(1);
    assertThat(silent.settle(webhook, delivery, status(200), AT)).isEmpty();
    assertThat(log.find(webhook, delivery).orElseThrow().attempts()).isEmpty();
  }

  @Test
  void nothingIsClaimedWhereNothingIsDue() throws Exception {
    assertThat(book.claim()).isEmpty();
    UUID first = arrive(article);
    arrive(article);
    claim();
    settle(first, 422);
    book.release(webhook);

    assertThat(book.claim()).isEmpty();
  }

  @Test
  void whatTheEndpointDoesIsKnownToWhoeverClaimsItNext() throws Exception {
    UUID delivery = arrive(article);
    claim();

    Settled settled = settle(delivery, 503);
    book.release(webhook);

    assertThat(settled.mayGoOn()).isFalse();
    assertThat(book.claim()).isEmpty();
    Webhook now = subscriptions.find(webhook).orElseThrow();
    assertThat(now.failingSince()).isNotNull();
    assertThat(now.nextTry()).isNotNull();
    subscriptions.resume(webhook);
    assertThat(book.claim()).containsExactly(new Claim(webhook, Health.GOOD));
  }

  @Test
  void aProbeRatherTriesWhatNeverFailedByItself() throws Exception {
    UUID failed = arrive(article);
    claim();
    settle(failed, 422);
    wait(failed, Duration.ofHours(-1));
    UUID fresh = arrive(UUID.randomUUID());

    assertThat(next()).isEqualTo(failed);
    assertThat(book.probe(webhook).map(Due::delivery)).contains(fresh);
    settle(fresh, 200);
    assertThat(book.probe(webhook).map(Due::delivery)).contains(failed);
  }

  @Test
  void eachAttemptStandsInTheLog() throws Exception {
    UUID delivery = arrive(article);
    claim();
    settle(delivery, new Answer.Status(422, "no \0 no", null, Duration.ofMillis(7)));
    settle(delivery, new Answer.Nothing("refused", Duration.ofMillis(8)));

    DeliveryLog.Whole whole = log.find(webhook, delivery).orElseThrow();

    assertThat(whole.delivery().state()).isEqualTo(Delivery.State.PENDING);
    assertThat(whole.delivery().attempts()).isEqualTo(2);
    assertThat(whole.delivery().lastProblem()).isEqualTo("refused");
    assertThat(whole.attempts()).extracting("attempt").containsExactly(1, 2);
    assertThat(whole.attempts()).extracting("status").containsExactly(422, null);
    assertThat(whole.attempts().getFirst().answer()).isEqualTo("no \uFFFD no");
    assertThat(whole.attempts()).extracting("millis").containsExactly(7L, 8L);
  }

  @Test
  void whatIsGivenUpKeepsNothingWaitingAndCanBeSentAgainByHand() throws Exception {
    UUID first = arrive(article);
    UUID second = arrive(article);
    claim();
    deliverOther();
    firstTry(first, DAY.plusMinutes(1));
    settle(first, 422);

    assertThat(state(first)).isEqualTo(Delivery.State.FAILED);
    assertThat(next()).isEqualTo(second);
    assertThat(subscriptions.find(webhook).orElseThrow().failed()).isEqualTo(1);
    assertThat(log.again(webhook, first)).isTrue();
    assertThat(log.again(webhook, first)).isFalse();
    assertThat(next()).isEqualTo(second); // it waits for longer, and the other does not wait for it
    settle(second, 200);
    assertThat(next()).isEqualTo(first);
    assertThat(book.load(first).orElseThrow().byHand()).isTrue();
    assertThat(book.load(first).orElseThrow().attempt()).isEqualTo(2);
    settle(first, 422);
    assertThat(state(first)).isEqualTo(Delivery.State.PENDING); // it has its whole time again
  }

  @Test
  void aDeadEndpointIsPausedAndOnResumeEverythingGoesOut() throws Exception {
    UUID delivery = arrive(article);
    claim();
    settle(delivery, 503);
    failingSince(DAY.plusMinutes(1));
    firstTry(delivery, DAY.plusMinutes(1));

    settle(delivery, 503);

    Webhook paused = subscriptions.find(webhook).orElseThrow();
    assertThat(paused.state()).isEqualTo(Webhook.State.PAUSED);
    assertThat(paused.pausedBecause()).contains("503");
    assertThat(paused.pending()).isEqualTo(1);
    assertThat(book.next(webhook, List.of())).isEmpty();
    book.release(webhook);
    UUID later = arrive(article);
    assertThat(book.claim()).isEmpty();

    subscriptions.resume(webhook);

    claim();
    assertThat(next()).isEqualTo(delivery);
    settle(delivery, 422);
    assertThat(state(delivery)).isEqualTo(Delivery.State.PENDING);
    wait(delivery, Duration.ZERO);
    settle(delivery, 200);
    assertThat(next()).isEqualTo(later);
  }

  @Test
  void aPauseByHandStopsAtOnceAndTheReasonStays() throws Exception {
    arrive(article);
    claim();

    subscriptions.pause(webhook, "by hand");
    subscriptions.pause(webhook, "again");

    assertThat(book.next(webhook, List.of())).isEmpty();
    assertThat(subscriptions.find(webhook).orElseThrow().pausedBecause()).isEqualTo("by hand");
  }

  @Test
  void anotherAddressIsAnotherEndpoint() throws Exception {
    UUID delivery = arrive(article);
    claim();
    settle(delivery, 503);
    subscriptions.update(webhook, "https://example.org/", "same", Map.of());
    assertThat(subscriptions.find(webhook).orElseThrow().nextTry()).isNotNull();

    subscriptions.update(webhook, "https://other.example/", null, Map.of());

    Webhook now = subscriptions.find(webhook).orElseThrow();
    assertThat(now.nextTry()).isNull();
    assertThat(now.failingSince()).isNull();
    assertThat(now.filter()).isEmpty();
    assertThat(book.load(delivery).orElseThrow().url()).isEqualTo("https://other.example/");
  }

  @Test
  void theLogIsReadPageByPageAndByState() throws Exception {
    UUID first = arrive(article);
    UUID second = arrive(article);
    UUID third = arrive(article);
    deliver(first);

    var page = log.page(webhook, null, null, 2);
    var last = log.page(webhook, null, Long.valueOf(String.valueOf(page.next())), 2);

    assertThat(page.items()).extracting(Delivery::id).containsExactly(third, second);
    assertThat(last.items()).extracting(Delivery::id).containsExactly(first);
    assertThat(last.next()).isNull();
    assertThat(log.page(webhook, Delivery.State.DELIVERED, null, 10).items())
        .extracting(Delivery::id)
        .containsExactly(first);
  }

  @Test
  void whatWasFinishedLongAgoIsForgottenAndWhatWaitsIsNot() throws Exception {
    UUID waits = arrive(article);
    UUID done = arrive(UUID.randomUUID());
    deliver(done);
    sql("UPDATE webhook_deliveries SET created_at = now() - interval '60 days'");

    assertThat(log.forget(HOUR)).isZero();
    sql(
        "UPDATE webhook_deliveries SET finished_at = now() - interval '2 hours' WHERE state ="
            + " 'delivered'");
    assertThat(log.forget(HOUR)).isEqualTo(1);

    assertThat(log.page(webhook, null, null, 10).items())
        .extracting(Delivery::id)
        .containsExactly(waits);
  }

  @Test
  void theBacklogIsThatOfAllAndItsAgeThatOfTheActive() throws Exception {
    arrive(article);
    sql("UPDATE webhook_deliveries SET created_at = now() - interval '90 seconds'");

    Backlog active = database.run(Backlog::read);
    subscriptions.pause(webhook, "by hand");
    Backlog paused = database.run(Backlog::read);

    assertThat(active.pending()).isEqualTo(1);
    assertThat(active.oldest()).isBetween(Duration.ofSeconds(90), Duration.ofMinutes(10));
    assertThat(active.paused()).isZero();
    assertThat(paused).isEqualTo(new Backlog(1, Duration.ZERO, 1));
  }

  private DeliveryBook book(Duration lease) {
    Judge judge = new Judge(new Pauses(HOUR, HOUR, () -> 0.5), DAY, DAY);
    return new DeliveryBook(database, BOX, judge, UUID.randomUUID(), lease);
  }

  private UUID arrive(UUID about) throws SQLException {
    UUID delivery = UUID.randomUUID();
    return database.run(
        connection -> {
          Arrivals.write(connection, List.of(arrival(delivery, about)));
          return delivery;
        });
  }

  private Arrival arrival(UUID delivery, UUID about) {
    return new Arrival(
        delivery,
        webhook,
        about,
        "event",
        Map.of("id", "a NUL \0 and ‰"),
        ("body of " + delivery).getBytes(UTF_8));
  }

  private void claim() throws SQLException {
    assertThat(book.claim()).extracting(Claim::webhook).containsExactly(webhook);
  }

  private UUID next(UUID... busy) throws SQLException {
    return book.next(webhook, List.of(busy)).orElseThrow().delivery();
  }

  private Settled settle(UUID delivery, int code) throws SQLException {
    return settle(delivery, status(code));
  }

  private Settled settle(UUID delivery, Answer answer) throws SQLException {
    return book.settle(webhook, delivery, answer, AT).orElseThrow();
  }

  private void deliver(UUID delivery) throws SQLException {
    claim();
    settle(delivery, 200);
    book.release(webhook);
  }

  private void deliverOther() throws SQLException {
    settle(arrive(UUID.randomUUID()), 200);
  }

  private Delivery.State state(UUID delivery) throws SQLException {
    return log.find(webhook, delivery).orElseThrow().delivery().state();
  }

  private static Answer status(int code) {
    return new Answer.Status(code, "", null, Duration.ZERO);
  }

  private void wait(UUID delivery, Duration time) throws SQLException {
    sql(
        "UPDATE webhook_deliveries SET next_try = now() + ? * interval '1 millisecond' WHERE"
            + " delivery_id = ?",
        time,
        delivery);
  }

  private void firstTry(UUID delivery, Duration ago) throws SQLException {
    sql(
        "UPDATE webhook_deliveries SET first_try = now() - ? * interval '1 millisecond' WHERE"
            + " delivery_id = ?",
        ago,
        delivery);
  }

  private void failingSince(Duration ago) throws SQLException {
    sql(
        "UPDATE webhooks SET failing_since = now() - ? * interval '1 millisecond' WHERE webhook_id"
            + " = ?",
        ago,
        webhook);
  }

  private void sql(String sql, Object... values) throws SQLException {
    database.run(new Statement(sql, values)::run);
  }
}
