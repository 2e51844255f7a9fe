package dev.strillone.ingest.source;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.boilerplate.LineMemory;
import dev.strillone.ingest.boilerplate.LineObservation;
import dev.strillone.ingest.boilerplate.PublishedDocuments;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.publish.Delivery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReceptionTest {
  private static final int BYTES = 100;
  private static final Delivery ACKNOWLEDGED = new Delivery.Acknowledged();

  private final LineMemory memory = new LineMemory(new TestLimits());
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<Intake.Articles> published = new ArrayList<>();
  private final List<LineObservation> observed = new ArrayList<>();
  private Delivery answer = ACKNOWLEDGED;
  private Delivery answerToLines = ACKNOWLEDGED;
  private boolean complete = true;
  private Keeping keeping = Keeping.NONE;
  private Splitter splitter = new ParagraphSplitter();
  private final DocumentLedger ledger = new DocumentLedger();
  private Reception reception = reception(4);
  private volatile Runnable beforeAnswer = () -> {};

  @Test
  void aPublishedDocumentIsCountedAndItsLinesAreTold() {
    Outcome outcome = receive(text("Prima riga\nseconda\n\nAltro articolo"));

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    assertThat(documents("published")).isEqualTo(1);
    assertThat(articles("published")).isEqualTo(2);
    assertThat(observed).hasSize(1);
    assertThat(observed.getFirst().lines()).contains("prima riga", "altro articolo");
  }

  @Test
  void ofSeveralDocumentsNoneIsPublishedIfOneCanNotBeRead() {
    Outcome outcome = receive(text("Buono"), text(""), text("a\0b"));

    assertThat(published).isEmpty();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Outcome.Refusal::document)
                    .containsExactly(1, 2));
    assertThat(documents("refused")).isEqualTo(3);
  }

  @Test
  void whatTheBrokerDoesNotAcknowledgeIsNotRemembered() {
    answer = new Delivery.Unavailable("TimeoutException");

    Outcome outcome = receive(text("Buono"));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class, away -> assertThat(away.detail()).contains("Timeout"));
    assertThat(observed).isEmpty();
    assertThat(articles("unavailable")).isEqualTo(1);
  }

  @Test
  void anArticleTooLargeForARecordIsARefusal() {
    answer = new Delivery.TooLarge(1, UUID.randomUUID(), 20_000_000, 16_000_000);

    Outcome outcome = receive(text("Buono"), text("Enorme"));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                List.of(
                    new Outcome.Refusal(
                        1,
                        new Unreadable(
                            Unreadable.Reason.TOO_LARGE,
                            "One article takes 20,000,000 bytes as an event, and at most 16,000,000"
                                + " fit. Send its text in several parts."),
                        false))));
  }

  @Test
  void linesThatCanNotBeToldDoNotFailTheDocument() {
    answerToLines = new Delivery.Unavailable("away");

    Outcome outcome = receive(text("Buono"));

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
  }

  @Test
  void beforeTheMemoryIsCompleteNothingIsTaken() {
    complete = false;

    Outcome outcome = receive(text("Buono"));

    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(published).isEmpty();
    assertThat(documents("unavailable")).isEqualTo(1);
  }

  @Test
  void moreThanMayBeInFlightAreToldToComeBack() {
    Outcome outcome = reception(0).receive(SourceKind.HTTP, List.of(text("Buono")), Keeping.NONE);

    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void whoStopsTakesNothingMore() throws InterruptedException {
    assertThat(reception.finish(Duration.ofSeconds(1))).isTrue();

    Outcome outcome = receive(text("Buono"));

    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(published).isEmpty();
    assertThat(documents("unavailable")).isEqualTo(1);
  }

  @Test
  void theSameBytesOfTheSameSourceAreADuplicateAndPublishedAgain() {
    receive(text("Buono"));

    Outcome again = receive(text("Buono"), text("Altro"));

    assertThat(again).isInstanceOf(Outcome.Published.class);
    assertThat(published).hasSize(3);
    assertThat(documents("published")).isEqualTo(2);
    assertThat(documents("duplicate")).isEqualTo(1);
  }

  @Test
  void whatKafkaDidNotTakeIsNoDuplicateWhenItComesAgain() {
    answer = new Delivery.Unavailable("TimeoutException");
    receive(text("Buono"));
    answer = ACKNOWLEDGED;

    receive(text("Buono"));

    assertThat(documents("unavailable")).isEqualTo(1);
    assertThat(documents("published")).isEqualTo(1);
    assertThat(documents("duplicate")).isZero();
  }

  @Test
  void ofRefusedDocumentsThoseThatAreKeptAreCountedAsSuch() {
    keeping = (document, why) -> why.reason() == Unreadable.Reason.NOT_TEXT;

    Outcome outcome = receive(text("Buono"), text(""), text("a\0b"));

    assertThat(((Outcome.Refused) outcome).refusals())
        .extracting(Outcome.Refusal::kept)
        .containsExactly(false, true);
    assertThat(documents("refused")).isEqualTo(2);
    assertThat(documents("quarantined")).isEqualTo(1);
  }

  @Test
  void whatTheQuarantineCanNotTakeIsNotDoneWith() {
    keeping =
        (document, why) -> {
          throw new IOException("disk full");
        };

    Outcome outcome = receive(text(""));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unavailable.class, away -> assertThat(away.detail()).contains("disk full"));
    assertThat(documents("unavailable")).isEqualTo(1);
  }

  @Test
  void whatIsInHandIsFinishedBeforeTheEnd() throws Exception {
    Semaphore acknowledged = new Semaphore(0);
    CountDownLatch sent = new CountDownLatch(1);
    beforeAnswer =
        () -> {
          sent.countDown();
          acknowledged.acquireUninterruptibly();
        };
    CompletableFuture<Outcome> inHand = CompletableFuture.supplyAsync(() -> receive(text("Buono")));
    sent.await();

    assertThat(reception.finish(Duration.ofMillis(20))).isFalse();
    acknowledged.release();

    assertThat(reception.finish(Duration.ofSeconds(30))).isTrue();
    assertThat(inHand.get()).isInstanceOf(Outcome.Published.class);
  }

  @Test
  void anErrorOfOursIsAnOutcomeToo() {
    splitter =
        (document, known) -> {
          throw new IllegalStateException("boom");
        };
    reception = reception(4);

    assertThatThrownBy(() -> receive(text("Buono"))).hasMessage("boom");

    assertThat(documents("unavailable")).isEqualTo(1);
    assertThat(account().inFlight()).isZero();
    assertThat(account().received()).isEqualTo(1);
  }

  @Test
  void whoeverLooksMeanwhileSeesTheDocumentInWork() {
    List<DocumentLedger.Account> seen = new ArrayList<>();
    splitter =
        (document, known) -> {
          seen.add(account());
          return new ParagraphSplitter().take(document, known);
        };
    reception = reception(4);

    receive(text("Buono"), text("Altro"));

    assertThat(seen.getFirst().inFlight()).isEqualTo(2);
    assertThat(seen.getFirst().received()).isEqualTo(2);
    assertThat(account().inFlight()).isZero();
  }

  @Test
  void largeDocumentsAreNotInWorkTogether() {
    List<Outcome> within = new ArrayList<>();
    splitter =
        (document, known) -> {
          if (within.isEmpty()) {
            within.add(new Outcome.Unavailable("asked once"));
            within.add(receive(text("b".repeat(BYTES / 2))));
            within.add(receive(text("c".repeat(BYTES / 4))));
          }
          return new ParagraphSplitter().take(document, known);
        };
    reception = reception(4);

    Outcome first = receive(text("a".repeat(BYTES - BYTES / 3)));

    assertThat(within.get(1)).isInstanceOf(Outcome.Unavailable.class);
    assertThat(within.get(2)).isInstanceOf(Outcome.Published.class);
    assertThat(first).isInstanceOf(Outcome.Published.class);
    assertThat(receive(text("d".repeat(2 * BYTES)))).isInstanceOf(Outcome.Published.class);
  }

  @Test
  void linesAreKnownOfTheSourceThatTheJsonNames() {
    for (int i = 0; i < 2; i++) {
      memory.observe(LineObservation.of("ilpost", UUID.randomUUID(), List.of("\"Iscriviti\",")));
    }
    String json =
        "{\"text\":\n\"Iscriviti\",\n\"a\": [{\"id\": 1}], \"source\": {\"id\": \"ilpost\"}}";

    receive(document(json, "application/json"));
    receive(document(json.replace("ilpost", "ansa"), "application/json"));

    assertThat(published.getFirst().articles().getFirst().body()).doesNotContain("Iscriviti");
    assertThat(published.getLast().articles().getFirst().body()).contains("Iscriviti");
  }

  private Reception reception(int maxInFlight) {
    Lines lines =
        new Lines(
            memory,
            () -> complete,
            seen -> {
              observed.add(seen);
              return answerToLines;
            });
    return new Reception(
        lines,
        splitter,
        new Publication(
            documents -> {
              beforeAnswer.run();
              if (answer instanceof Delivery.Acknowledged) {
                published.addAll(documents);
              }
              return answer;
            },
            new PublishedDocuments(10),
            new ArticleCounters(registry)),
        ledger,
        new Room(maxInFlight, BYTES));
  }

  private Outcome receive(ReceivedDocument... documents) {
    return reception.receive(SourceKind.HTTP, List.of(documents), keeping);
  }

  private long documents(String outcome) {
    return account().ended().get(DocumentResult.valueOf(outcome.toUpperCase(Locale.ROOT)));
  }

  private DocumentLedger.Account account() {
    return ledger.accounts().get(SourceKind.HTTP);
  }

  private double articles(String outcome) {
    return registry.get("strillone.ingest.articles").tag("outcome", outcome).counter().count();
  }

  private static ReceivedDocument text(String text) {
    return document(text, null);
  }

  private static ReceivedDocument document(String text, @Nullable String type) {
    return new ReceivedDocument(
        new Source("http", "http", SourceKind.HTTP, null),
        text.getBytes(StandardCharsets.UTF_8),
        type,
        Metadata.NONE,
        Instant.parse("2026-11-24T08:00:00Z"));
  }
}
