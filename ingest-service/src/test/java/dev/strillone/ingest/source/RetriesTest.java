package dev.strillone.ingest.source;

import dev.strillone.events.Identities;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.boilerplate.LineMemory;
import dev.strillone.ingest.boilerplate.PublishedDocuments;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import dev.strillone.ingest.publish.Delivery;
import dev.strillone.ingest.quarantine.Quarantine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RetriesTest {
  private static final ReceivedDocument DOCUMENT =
      new ReceivedDocument(
          new Source("ilpost", "Il Post", SourceKind.FOLDER, "ilpost/a.txt"),
          "Testo buono".getBytes(StandardCharsets.UTF_8),
          "text/plain",
          Metadata.NONE,
          Instant.parse("2026-11-24T08:00:00Z"));

  @TempDir Path dir;
  private final List<Intake.Articles> published = new ArrayList<>();
  private Delivery answer = new Delivery.Acknowledged();
  private Splitter splitter = new ParagraphSplitter();
  private Quarantine quarantine;

  @BeforeEach
  void keep() throws IOException {
    quarantine = Quarantine.open(dir, 1000, Duration.ofDays(1), () -> {}, Clock.systemUTC());
    quarantine.keep(DOCUMENT, new Unreadable(Reason.NOT_TEXT, "The bytes are a PDF."));
  }

  @Test
  void whatCanBeReadByNowIsPublishedUnderItsOldIdAndLeaves() throws IOException {
    Outcome outcome = retry();

    assertThat(outcome).isInstanceOf(Outcome.Published.class);
    assertThat(published)
        .singleElement()
        .extracting(Intake.Articles::documentId)
        .isEqualTo(Identities.document("ilpost", DOCUMENT.bytes()));
    assertThat(quarantine.list()).isEmpty();
  }

  @Test
  void whatIsRefusedAgainStaysWithTheNewReason() throws IOException {
    splitter = refusing();

    Outcome outcome = retry();

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(quarantine.list().getFirst().reason()).isEqualTo(Reason.NO_ARTICLE);
  }

  @Test
  void whatKafkaDoesNotAcknowledgeStays() throws IOException {
    answer = new Delivery.Unavailable("TimeoutException");

    Outcome outcome = retry();

    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(quarantine.list()).hasSize(1);
  }

  private Outcome retry() throws IOException {
    Reception reception =
        new Reception(
            new Lines(new LineMemory(new TestLimits()), () -> true, seen -> answer),
            splitter,
            new Publication(
                documents -> {
                  published.addAll(documents);
                  return answer;
                },
                new PublishedDocuments(10),
                new ArticleCounters(new SimpleMeterRegistry())),
            new DocumentLedger(),
            new Room(1, 1000));
    return new Retries(reception).retry(quarantine, quarantine.list().getFirst());
  }

  private static Splitter refusing() {
    return (ReceivedDocument document, KnownLines known) ->
        new Intake.Refused(new Unreadable(Reason.NO_ARTICLE, "It holds no article."));
  }
}
