package dev.strillone.store.write;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FailureTest {
  @ParameterizedTest
  @CsvSource({
    "22021, DATA", // a NUL in a text
    "22P05, DATA",
    "23505, DATA",
    "54000, DATA", // a tsvector over 1 MB
    "40001, TRANSIENT",
    "40P01, TRANSIENT", // deadlock
    "08006, TRANSIENT",
    "57P01, TRANSIENT", // the server stops
    "53100, TRANSIENT", // disk full
    ", TRANSIENT"
  })
  void theStateSaysWhoseFaultItIs(String state, Failure expected) {
    assertThat(Failure.of(new SQLException("x", state))).isEqualTo(expected);
  }
}
