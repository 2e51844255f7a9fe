package dev.strillone.store.webhook.match;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Decoded;
import dev.strillone.events.EventContext;
import dev.strillone.events.deadletter.DeadLetterCause;
import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.store.Sample;
import dev.strillone.store.webhook.Webhook;
import dev.strillone.store.webhook.table.DeliveryLog;
import dev.strillone.store.webhook.table.Subscriptions;
import dev.strillone.store.webhook.table.WebhookDatabase;
import dev.strillone.store.write.StoreTables;
import dev.strillone.store.write.Transactions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Events and webhooks in a real PostgreSQL, without Kafka and without Quarkus. */
class MatcherIT {
  private static final Instant AT = Instant.parse("2026-11-28T12:00:00Z");
  @RegisterExtension static final StoreTables TABLES = new StoreTables();

  private final WebhookDatabase database = new WebhookDatabase(TABLES.source());
  private final Subscriptions subscriptions = new Subscriptions(database);
  private final DeliveryLog log = new DeliveryLog(database);
  private final List<DeadLetterCause> buried = new ArrayList<>();
  private int wakes;

  private final Matcher matcher =
      new Matcher(
          new Transactions(
              TABLES.source(),
              _ -> {
                throw new AssertionError("nothing here is to be tried again");
              },
              _ -> {}),
          () -> wakes++);

  @AfterEach
  void end() throws SQLException {
    TABLES.execute("DROP TRIGGER IF EXISTS refusing ON webhook_deliveries; DELETE FROM webhooks");
  }

  @Test
  void aWebhookGetsWhatItsFilterLetsThroughInOrder() throws Exception {
    UUID chips = subscribe(Map.of("q", List.of("chip")), AT);
    UUID all = subscribe(Map.of(), AT);
    ArticleEnriched first = article("Il chip", 0);
    ArticleEnriched other = article("La pioggia", 1);
    ArticleEnriched second = article("Altro chip", 2);

    match(incoming(first), incoming(other), incoming(second));

    assertThat(kept(chips)).containsExactly(id(first), id(second));
    assertThat(kept(all)).containsExactly(id(first), id(other), id(second));
    assertThat(wakes).isEqualTo(1);
    assertThat(buried).isEmpty();
  }

  @Test
  void anEventThatIsReadAgainIsKeptOnce() throws Exception {
    UUID webhook = subscribe(Map.of(), AT);
    ArticleEnriched article = article("Il chip", 0);

    match(incoming(article));
    match(incoming(article), incoming(article("Altro", 1)));

    assertThat(kept(webhook)).hasSize(2);
  }

  @Test
  void whatHappenedBeforeAWebhookWasMadeIsNotForIt() throws Exception {
    UUID webhook = subscribe(Map.of(), AT.plusSeconds(120));

    match(incoming(article("Prima", 0)), incoming(article("Quasi insieme", 90)));

    assertThat(kept(webhook)).containsExactly(id(article("Quasi insieme", 90)));
  }

  @Test
  void withoutWebhooksNothingIsDecoded() throws Exception {
    match(
        incoming(
            () -> {
              throw new AssertionError("decoded");
            }));

    assertThat(buried).isEmpty();
    assertThat(wakes).isZero();
  }

  @Test
  void whatIsNoEventIsLeftToTheWriter() throws Exception {
    UUID webhook = subscribe(Map.of(), AT);

    match(
        incoming(() -> new Decoded.Undecodable<>(Decoded.Reason.MALFORMED_JSON, "not JSON")),
        incoming(article("Il chip", 0)));

    assertThat(kept(webhook)).hasSize(1);
    assertThat(buried).isEmpty();
  }

  @Test
  void aFaultAboutOneEventMakesItADeadLetterAndKeepsNoOtherWaiting() throws Exception {
    UUID webhook = subscribe(Map.of(), AT);

    match(
        incoming(
            () -> {
              throw new IllegalStateException("a fault of ours");
            }),
        incoming(article("Il chip", 0)));

    assertThat(kept(webhook)).hasSize(1);
    assertThat(buried)
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.reason()).isEqualTo(DeadLetterReason.WEBHOOKS_MISS_IT);
              assertThat(cause.detail()).contains("a fault of ours");
              assertThat(cause.stack()).isNotNull();
            });
  }

  @Test
  void whatTheDatabaseRefusesBecomesOneDeadLetterHoweverManyWantIt() throws Exception {
    List<UUID> webhooks = List.of(subscribe(Map.of(), AT), subscribe(Map.of(), AT));
    ArticleEnriched refused = article("Rifiutato", 0);
    refuse(id(refused));

    match(incoming(refused), incoming(article("Il chip", 1)));

    for (UUID webhook : webhooks) {
      assertThat(kept(webhook)).containsExactly(id(article("Il chip", 1)));
    }
    assertThat(buried)
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.reason()).isEqualTo(DeadLetterReason.WEBHOOKS_MISS_IT);
              assertThat(cause.detail()).contains("23514", "not this one");
            });
  }

  @Test
  void aWebhookWhoseFilterCannotBeUsedIsPausedAndSaysWhy() throws Exception {
    UUID unusable = subscribe(Map.of("source", Collections.nCopies(101, "a")), AT);
    UUID usable = subscribe(Map.of(), AT);

    match(incoming(article("Il chip", 0)));

    Webhook paused = subscriptions.find(unusable).orElseThrow();
    assertThat(paused.state()).isEqualTo(Webhook.State.PAUSED);
    assertThat(paused.pausedBecause()).startsWith("Its filter can't be used").contains("source");
    assertThat(kept(usable)).hasSize(1);

    subscriptions.update(unusable, "https://example.org/", null, Map.of());
    match(incoming(article("Altro", 1)));
    assertThat(kept(unusable)).containsExactly(id(article("Altro", 1)));
  }

  private void match(Matcher.Incoming... batch) throws InterruptedException {
    matcher.match(List.of(batch));
  }

  private UUID subscribe(Map<String, List<String>> filter, Instant since) throws SQLException {
    UUID webhook = UUID.randomUUID();
    subscriptions.insert(webhook, "https://example.org/", null, filter, new byte[] {0}, since);
    return webhook;
  }

  private static ArticleEnriched article(String title, int second) {
    return Sample.article("matcher", title, title + " di oggi.", AT.plusSeconds(second));
  }

  private Matcher.Incoming incoming(ArticleEnriched article) {
    EventContext context = Sample.context(article);
    return incoming(() -> new Decoded.Event<>(context, article));
  }

  private Matcher.Incoming incoming(Supplier<Decoded<ArticleEnriched>> decoded) {
    return new Matcher.Incoming(decoded, Map::of, new byte[] {1}, buried::add);
  }

  private static String id(ArticleEnriched article) {
    return Sample.context(article).id().toString();
  }

  /** The events that are kept for a webhook, the oldest first. */
  private List<String> kept(UUID webhook) throws SQLException {
    return log.page(webhook, null, null, 100).items().reversed().stream()
        .map(delivery -> delivery.eventId())
        .toList();
  }

  /** As a constraint would that somebody added. */
  private static void refuse(String event) throws SQLException {
    TABLES.execute(
        """
        CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF NEW.event_id = '%s' THEN
            RAISE EXCEPTION 'not this one' USING ERRCODE = '23514';
          END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER refusing BEFORE INSERT ON webhook_deliveries
        FOR EACH ROW EXECUTE FUNCTION refuse()
        """
            .formatted(event));
  }
}
