package dev.strillone.store.write;

import dev.strillone.store.outcome.TopicLife;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicLivesTest {
  private final List<TopicLife> answers = new ArrayList<>();
  private final TopicLives lives =
      new TopicLives(
          topic -> {
            answers.add(new TopicLife(topic, UUID.randomUUID()));
            return answers.getLast();
          });

  @Test
  void kafkaIsAskedOnceWhileOffsetsGrow() throws Exception {
    lives.assigned();

    TopicLife first = lives.of(batch(0, 3, 4));
    TopicLife other = lives.of(batch(1, 0, 1));
    TopicLife next = lives.of(batch(0, 5, 9));

    assertThat(answers).containsExactly(first);
    assertThat(List.of(other, next)).containsOnly(first);
    assertThat(first.name()).isEqualTo("topic");
  }

  @Test
  void kafkaIsAskedAgainWhereOffsetsGoBack() throws Exception {
    lives.of(batch(0, 3, 4));
    TopicLife reborn = lives.of(batch(0, 0, 1));
    TopicLife later = lives.of(batch(0, 2));

    assertThat(answers).hasSize(2).endsWith(reborn);
    assertThat(later).isEqualTo(reborn);
  }

  @Test
  void kafkaIsAskedAgainAfterAnAssignment() throws Exception {
    lives.of(batch(0, 3, 4));
    lives.assigned();

    TopicLife now = lives.of(batch(0, 5));

    assertThat(answers).hasSize(2).endsWith(now);
  }

  private static ConsumerRecords<byte[], byte[]> batch(int partition, long... offsets) {
    return new ConsumerRecords<>(
        Map.of(
            new TopicPartition("topic", partition),
            LongStream.of(offsets)
                .mapToObj(
                    offset ->
                        new ConsumerRecord<>("topic", partition, offset, new byte[0], new byte[0]))
                .toList()),
        Map.of());
  }
}
