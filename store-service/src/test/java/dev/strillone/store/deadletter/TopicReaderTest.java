package dev.strillone.store.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicReaderTest {
  private static final TopicPartition PLACE = new TopicPartition("letters", 0);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final TopicReader reader = new TopicReader(() -> consumer, Duration.ofSeconds(5));

  @Test
  void everythingUpToTheEndIsReadAndNothingIsCommitted() {
    holds(0, 3);
    arrive(0, 1, 2);
    List<Long> offsets = new ArrayList<>();

    boolean there = reader.read("letters", record -> offsets.add(record.offset()));

    assertThat(there).isTrue();
    assertThat(offsets).containsExactly(0L, 1L, 2L);
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void anEmptyTopicIsThereAndHoldsNothing() {
    holds(0, 0);
    List<Long> offsets = new ArrayList<>();

    boolean there = reader.read("letters", record -> offsets.add(record.offset()));

    assertThat(there).isTrue();
    assertThat(offsets).isEmpty();
  }

  @Test
  void anAbsentTopicIsSaidToBeAbsent() {
    boolean there =
        reader.read(
            "letters",
            _ -> {
              throw new AssertionError("nothing can be read");
            });

    assertThat(there).isFalse();
  }

  @Test
  void anAbsentTopicHasNoRecords() {
    assertThat(at(0)).isEmpty();
  }

  @Test
  void aTopicThatDoesNotComeToItsEndIsGivenUp() {
    holds(0, 3);
    TopicReader hasty = new TopicReader(() -> consumer, Duration.ZERO);

    assertThatThrownBy(() -> hasty.read("letters", _ -> {}))
        .isInstanceOf(TimeoutException.class)
        .hasMessageContaining("letters");
  }

  @Test
  void oneRecordIsFoundByItsOffset() {
    holds(1, 4);
    arrive(1, 3);

    assertThat(at(3)).containsExactly(3L);
  }

  @Test
  void whatIsNotYetWrittenIsNotFound() {
    holds(1, 4);

    assertThat(at(4)).isEmpty();
  }

  @Test
  void whatIsDeletedIsNotFound() {
    holds(1, 4);

    assertThat(at(0)).isEmpty();
  }

  @Test
  void aMarkerIsNoRecord() {
    holds(1, 4);
    arrive(3);

    assertThat(at(2)).isEmpty();
  }

  @Test
  void severalAreFoundInOneReading() {
    holds(1, 6);
    arrive(1, 2, 3, 5);

    assertThat(at(5, 0, 2, 4)).containsExactly(2L, 5L);
  }

  private List<Long> at(long... offsets) {
    SortedSet<Long> wanted = new TreeSet<>(LongStream.of(offsets).boxed().toList());
    List<Long> found = new ArrayList<>();
    reader.<RuntimeException>at(Map.of(PLACE, wanted), record -> found.add(record.offset()));
    return found;
  }

  private void holds(long first, long end) {
    Node node = Node.noNode();
    consumer.updatePartitions(
        "letters", List.of(new PartitionInfo("letters", 0, node, new Node[0], new Node[0])));
    consumer.updateBeginningOffsets(Map.of(PLACE, first));
    consumer.updateEndOffsets(Map.of(PLACE, end));
  }

  private void arrive(long... offsets) {
    consumer.schedulePollTask(
        () -> {
          for (long offset : offsets) {
            consumer.addRecord(
                new ConsumerRecord<>("letters", 0, offset, new byte[0], new byte[0]));
          }
        });
  }
}
