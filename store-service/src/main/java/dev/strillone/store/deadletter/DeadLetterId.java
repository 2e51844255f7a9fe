package dev.strillone.store.deadletter;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.strillone.events.deadletter.DeadLetterTopic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** Where a dead letter lies, as people write it: {@code enrich:0:17} (consumer, partition, offset). */
public record DeadLetterId(DeadLetterTopic topic, int partition, long offset) {
  private static final Pattern WRITTEN = Pattern.compile("([a-z]+):([0-9]{1,9}):([0-9]{1,18})");

  /**
   * @throws IllegalArgumentException in words for the person who wrote it
   */
  public static DeadLetterId fromString(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no id of a dead letter; they look like enrich:0:17");
    }
    return new DeadLetterId(
        DeadLetterTopic.of(written.group(1))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "'" + written.group(1) + "' is no consumer; enrich and store are")),
        Integer.parseInt(written.group(2)),
        Long.parseLong(written.group(3)));
  }

  TopicPartition place() {
    return new TopicPartition(topic.topic(), partition);
  }

  @JsonValue
  @Override
  public String toString() {
    return topic.consumer() + ":" + partition + ":" + offset;
  }
}
