package dev.strillone.enrich.messaging;

import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedStreamTest {
  @ParameterizedTest
  @EnumSource(names = {"NOT_RUNNING", "PENDING_ERROR", "ERROR"})
  void aStreamThatDoesNotComeBackIsDead(State state) {
    assertThat(WatchedStream.isAlive(state)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"NOT_RUNNING", "PENDING_ERROR", "ERROR"})
  void aStreamThatWaitsIsAlive(State state) {
    assertThat(WatchedStream.isAlive(state)).isTrue();
  }
}
