package dev.strillone.ingest.source;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.DocumentIntake;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimedSplitterTest {
  private static final int PIECES = 200;

  /** A second passes at every look. */
  private final AtomicLong clock = new AtomicLong();

  private final Splitter splitter = new DocumentIntake(10 << 20)::take;

  @ParameterizedTest
  @CsvSource({
    "text/plain, '', 'Il governo # va avanti con la riforma.\n', ''",
    "text/html, <body>, <p>Il governo # va avanti con la riforma., </body>",
    "application/json, '{\"text\":\"', Il governo # va avanti con la riforma.\\n, '\"}'",
  })
  void aDocumentWhoseTimeIsUpIsRefusedWhereverItIs(
      String type, String before, String piece, String after) {
    ReceivedDocument document =
        document(
            type,
            IntStream.range(0, PIECES)
                .mapToObj(i -> piece.replace("#", String.valueOf(i)))
                .collect(Collectors.joining("", before, after)));
    long needed = seconds(document);
    assertThat(needed).as("looks at the clock").isGreaterThan(PIECES);

    for (long limit = 1; limit < needed; limit += needed / 10) {
      assertThat(reason(timed(limit).take(document, KnownLines.NONE))).isEqualTo(Reason.TOO_SLOW);
    }

    assertThat(timed(needed).take(document, KnownLines.NONE)).isInstanceOf(Intake.Articles.class);
  }

  @Test
  void anErrorOfOursIsARefusal() {
    Splitter failing =
        new TimedSplitter(
            (document, known) -> {
              throw new IllegalStateException("boom");
            },
            Duration.ofSeconds(1),
            clock::get);

    Intake intake = failing.take(document("text/plain", "Testo"), KnownLines.NONE);

    assertThat(reason(intake)).isEqualTo(Reason.UNEXPECTED);
    assertThat(((Intake.Refused) intake).why().detail()).contains("boom");
  }

  private long seconds(ReceivedDocument document) {
    long start = clock.get();
    timed(Long.MAX_VALUE / 1_000_000_000L).take(document, KnownLines.NONE);
    return Duration.ofNanos(clock.get() - start).toSeconds();
  }

  private Splitter timed(long seconds) {
    return new TimedSplitter(
        splitter, Duration.ofSeconds(seconds), () -> clock.addAndGet(1_000_000_000L));
  }

  private static Reason reason(Intake intake) {
    return ((Intake.Refused) intake).why().reason();
  }

  private static ReceivedDocument document(String type, String text) {
    return new ReceivedDocument(
        new Source("slow", "slow", SourceKind.HTTP, null),
        text.getBytes(StandardCharsets.UTF_8),
        type,
        Metadata.NONE,
        Instant.EPOCH);
  }
}
