package dev.strillone.store.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.deadletter.DeadLetterReport;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter without its bytes.
 *
 * @param decidedAt when it was sent back or given up
 * @param because why it was given up
 * @param time when the record failed
 * @param consumer {@code enrich} or {@code store}
 * @param attempts how often the record was tried
 * @param title of the article, where it can be read
 * @param size of the value, in bytes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
    DeadLetterId id,
    DeadLetterState state,
    @Nullable Instant decidedAt,
    @Nullable String because,
    Instant time,
    String consumer,
    String reason,
    @Nullable String detail,
    @Nullable String stack,
    int attempts,
    @Nullable String service,
    @Nullable String version,
    @Nullable String topic,
    @Nullable String partition,
    @Nullable String offset,
    @Nullable Instant timestamp,
    @Nullable String title,
    int size) {

  /**
   * @param decisions all that were made, by the letter's id
   */
  static DeadLetter of(
      DeadLetterId id, ConsumerRecord<byte[], byte[]> record, Map<String, Decision> decisions) {
    DeadLetterReport report = DeadLetterReport.of(record.headers());
    Instant time = report.time() == null ? Instant.ofEpochMilli(record.timestamp()) : report.time();
    Decision decision = decisions.get(id.toString());
    if (decision != null && !decision.letterTime().equals(time)) {
      decision = null;
    }
    byte[] value = record.value();
    return new DeadLetter(
        id,
        decision == null ? DeadLetterState.OPEN : decision.state(),
        decision == null ? null : decision.time(),
        decision == null ? null : decision.because(),
        time,
        id.topic().consumer(),
        report.reason(),
        report.detail(),
        report.stack(),
        report.attempts(),
        report.service(),
        report.version(),
        report.topic(),
        report.partition(),
        report.offset(),
        report.timestamp(),
        LetterBody.field(value, "title"),
        value == null ? 0 : value.length);
  }

  DeadLetter decided(Decision decision) {
    return new DeadLetter(
        id,
        decision.state(),
        decision.time(),
        decision.because(),
        time,
        consumer,
        reason,
        detail,
        stack,
        attempts,
        service,
        version,
        topic,
        partition,
        offset,
        timestamp,
        title,
        size);
  }
}
