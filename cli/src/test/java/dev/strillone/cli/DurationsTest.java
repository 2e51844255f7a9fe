package dev.strillone.cli;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({"90, PT90S", "90s, PT90S", "500ms, PT0.5S", "2m, PT2M", "1h, PT1H", "' 0 ', PT0S"})
  void durationsAreReadAsPeopleWriteThem(String written, Duration expected) {
    assertThat(Durations.parse(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-1s", "1.5m", "1 m", "PT2M", "9999999h"})
  void whatIsNoDurationIsRefused(String written) {
    assertThatThrownBy(() -> Durations.parse(written))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'%s' is no duration; write it like 90s or 2m", written);
  }

  @ParameterizedTest
  @CsvSource({"2m, 120 s", "1500ms, 1500 ms"})
  void durationsAreSaidInSecondsWhereTheyAreWhole(String written, String words) {
    assertThat(Durations.words(Durations.parse(written))).isEqualTo(words);
  }
}
