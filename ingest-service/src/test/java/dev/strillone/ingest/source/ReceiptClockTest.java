package dev.strillone.ingest.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptClockTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private Instant now = NOON;
  private final ReceiptClock receipts = new ReceiptClock(new SetClock());

  @Test
  void itTellsTheTime() {
    assertThat(receipts.next()).isEqualTo(NOON);
  }

  @Test
  void twoDocumentsOfOneMomentComeOneAfterTheOther() {
    Instant first = receipts.next();

    assertThat(receipts.next()).isEqualTo(first.plusNanos(1_000));
  }

  @Test
  void aClockThatIsSetBackDoesNotMakeADocumentOlderThanTheOneBefore() {
    Instant first = receipts.next();
    now = NOON.minus(Duration.ofHours(2));

    Instant second = receipts.next();
    now = NOON.plusSeconds(1);

    assertThat(second).isAfter(first);
    assertThat(receipts.next()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void whatPostgresqlDoesNotTellApartIsNoStep() {
    Instant first = receipts.next();
    now = NOON.plusNanos(900);

    assertThat(receipts.next()).isEqualTo(first.plusNanos(1_000));
  }

  private final class SetClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
