package dev.strillone.events.deadletter;

import dev.strillone.events.Decoded;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterHeadersTest {
  private static final Instant NOW = Instant.parse("2026-11-24T06:00:01Z");
  private static final Instant SENT = Instant.parse("2026-11-24T06:00:00Z");
  private static final DeadLetterOrigin ORIGIN =
      new DeadLetterOrigin("news.raw.v1", 3, 17, SENT.toEpochMilli());
  private static final DeadLetterConsumer CONSUMER =
      new DeadLetterConsumer("enrich-service", "0.1.0");
  private static final DeadLetterCause CAUSE =
      DeadLetterCause.of(
          DeadLetterReason.ANALYSIS_FAILED, "no such sentence", new IllegalStateException());

  @Test
  void whatIsWrittenIsRead() {
    Headers letter = DeadLetterHeaders.of(new RecordHeaders(), CAUSE, ORIGIN, CONSUMER, NOW);

    DeadLetterReport report = DeadLetterReport.of(letter);

    assertThat(report)
        .isEqualTo(
            new DeadLetterReport(
                "analysis-failed",
                "no such sentence",
                CAUSE.stack(),
                NOW,
                1,
                "enrich-service",
                "0.1.0",
                "news.raw.v1",
                "3",
                "17",
                SENT));
  }

  @Test
  void theRecordsOwnHeadersStandFirstAndUnchanged() {
    Headers failed = headers("ce_id", "1", "x-twice", "a", "x-twice", "b");

    Headers letter = DeadLetterHeaders.of(failed, CAUSE, ORIGIN, CONSUMER, NOW);

    assertThat(letter.toArray()).startsWith(failed.toArray());
    assertThat(letter.toArray())
        .extracting(Header::key)
        .endsWith(
            "dlq-reason",
            "dlq-detail",
            "dlq-stack",
            "dlq-time",
            "dlq-attempts",
            "dlq-service",
            "dlq-version",
            "dlq-topic",
            "dlq-partition",
            "dlq-offset",
            "dlq-timestamp");
  }

  @Test
  void aRetriedRecordHasItsOwnHeadersAndTheNumberOfTheAttempt() {
    Headers failed = headers("ce_id", "1", "x", "a");
    Headers letter = DeadLetterHeaders.of(failed, CAUSE, ORIGIN, CONSUMER, NOW);

    Headers retried = DeadLetterHeaders.retried(letter);

    assertThat(retried).isEqualTo(headers("ce_id", "1", "x", "a", "dlq-attempts", "2"));
  }

  @Test
  void aRetriedRecordThatFailsAgainCountsOn() {
    Headers first = DeadLetterHeaders.of(headers("ce_id", "1"), CAUSE, ORIGIN, CONSUMER, NOW);
    Headers retried = DeadLetterHeaders.retried(first);

    Headers second = DeadLetterHeaders.of(retried, CAUSE, ORIGIN, CONSUMER, NOW);

    assertThat(DeadLetterReport.of(second).attempts()).isEqualTo(2);
    assertThat(second.headers("dlq-attempts")).hasSize(1);
  }

  @Test
  void whatSaysNothingIsReadAllTheSame() {
    DeadLetterReport report =
        DeadLetterReport.of(headers("dlq-time", "yesterday", "dlq-attempts", "-1"));

    assertThat(report.reason()).isEqualTo("unknown");
    assertThat(report.time()).isNull();
    assertThat(report.attempts()).isEqualTo(1);
  }

  @Test
  void reasonsOfDecodingKeepTheirNameAndLongDetailsAreCut() {
    for (Decoded.Reason reason : Decoded.Reason.values()) {
      DeadLetterCause cause =
          DeadLetterCause.of(new Decoded.Undecodable<>(reason, "x".repeat(2000)));

      assertThat(cause.reason().name()).isEqualTo(reason.name());
      assertThat(cause.detail()).hasSize(1000).endsWith("…");
    }
  }

  private static Headers headers(String... namesAndValues) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.add(namesAndValues[i], namesAndValues[i + 1].getBytes(UTF_8));
    }
    return headers;
  }
}
