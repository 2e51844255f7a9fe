package dev.strillone.enrich.replay;

import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WindowTest {
  private static final Instant FROM = Instant.parse("2026-11-24T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-11-25T00:00:00Z");

  @Test
  void itsEndIsOutside() {
    Window window = new Window(FROM, TO, null);

    assertThat(window.contains(FROM)).isTrue();
    assertThat(window.contains(TO.minusMillis(1))).isTrue();
    assertThat(window.contains(TO)).isFalse();
    assertThat(window.contains(FROM.minusMillis(1))).isFalse();
  }

  @Test
  void withoutASourceItCoversAll() {
    assertThat(new Window(FROM, TO, null).covers("any")).isTrue();
    assertThat(new Window(FROM, TO, "ansa").covers("ansa")).isTrue();
    assertThat(new Window(FROM, TO, "ansa").covers("any")).isFalse();
  }

  @Test
  void theSameWindowHasTheSameNameAndAnyOtherAnother() {
    String name = new Window(FROM, TO, null).applicationId();

    assertThat(new Window(FROM, TO, null).applicationId()).isEqualTo(name);
    assertThat(name)
        .matches("enrich-replay-[0-9a-f]{12}")
        .isNotEqualTo(new Window(FROM, TO.plusMillis(1), null).applicationId())
        .isNotEqualTo(new Window(FROM.plusMillis(1), TO, null).applicationId())
        .isNotEqualTo(new Window(FROM, TO, "ansa").applicationId());
  }

  @Test
  void anEndBeforeTheBeginningIsNamed() {
    assertThatThrownBy(() -> new Window(TO, FROM, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-25T00:00:00Z")
        .hasMessageContaining("is not before");
  }
}
