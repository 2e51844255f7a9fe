package dev.strillone.store.stream;

import dev.strillone.store.read.BadQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PositionTest {
  @Test
  void itsTextIsReadBack() {
    Position position = new Position(12, 0, 999_999_999_999_999_999L);

    assertThat(Position.parse(position.toString())).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "1.", ".1", "1..2", "-1", "1,2", "x", "1 .2", "9999999999999999999"})
  void anythingElseIsNamed(String text) {
    assertThatThrownBy(() -> Position.parse(text))
        .isInstanceOf(BadQuery.class)
        .hasMessageContaining("lastEventId");
  }

  @Test
  void aPartitionThatItDoesNotKnowCountsFromItsBeginning() {
    Position position = new Position(3, 4);

    assertThat(position.at(2)).isZero();
    assertThat(position.with(3, 7)).isEqualTo(new Position(3, 4, 0, 7));
  }

  @Test
  void eachPartitionIsComparedForItself() {
    Position one = new Position(3, 4);
    Position other = new Position(2, 5, 1);

    assertThat(one.furthest(other)).isEqualTo(new Position(3, 5, 1));
    assertThat(one.isWithin(other)).isFalse();
    assertThat(new Position(2, 4).isWithin(other)).isTrue();
    assertThat(other.isWithin(new Position(2, 5))).isFalse();
  }
}
