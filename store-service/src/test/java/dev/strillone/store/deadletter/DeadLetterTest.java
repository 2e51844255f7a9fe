package dev.strillone.store.deadletter;

import dev.strillone.events.deadletter.DeadLetterTopic;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static dev.strillone.store.deadletter.Letters.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

class DeadLetterTest {
  private static final Instant LATER = FAILED.plusSeconds(60);

  @Test
  void aLetterTellsWhatItsHeadersAndItsBodySay() {
    DeadLetter letter = Letters.found(17, Map.of());

    assertThat(letter.id()).hasToString("enrich:0:17");
    assertThat(letter.state()).isEqualTo(DeadLetterState.OPEN);
    assertThat(letter.reason()).isEqualTo("analysis-failed");
    assertThat(letter.time()).isEqualTo(FAILED);
    assertThat(letter.topic()).isEqualTo("news.raw.v1");
    assertThat(letter.title()).isEqualTo("Titolo");
  }

  @Test
  void aDecisionHoldsForItsLetter() {
    Decision decision = new Decision(DeadLetterState.DISCARDED, LATER, "spam", FAILED);

    DeadLetter letter = Letters.found(17, Map.of("enrich:0:17", decision));

    assertThat(letter.state()).isEqualTo(DeadLetterState.DISCARDED);
    assertThat(letter.because()).isEqualTo("spam");
    assertThat(letter.decidedAt()).isEqualTo(LATER);
  }

  @Test
  void aDecisionAboutAnotherLetterThatHadTheSameIdDoesNotHold() {
    Decision decision =
        new Decision(DeadLetterState.DISCARDED, LATER, "spam", FAILED.minusSeconds(1));

    DeadLetter letter = Letters.found(17, Map.of("enrich:0:17", decision));

    assertThat(letter.state()).isEqualTo(DeadLetterState.OPEN);
  }

  @Test
  void whatWasWrittenBySomebodyElseIsALetterToo() {
    ConsumerRecord<byte[], byte[]> bare =
        new ConsumerRecord<>(DeadLetterTopic.STORE.topic(), 1, 2, null, null);

    DeadLetter letter =
        DeadLetter.of(new DeadLetterId(DeadLetterTopic.STORE, 1, 2), bare, Map.of());

    assertThat(letter.reason()).isEqualTo("unknown");
    assertThat(letter.title()).isNull();
    assertThat(letter.size()).isZero();
  }
}
