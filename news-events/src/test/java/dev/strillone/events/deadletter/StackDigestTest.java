package dev.strillone.events.deadletter;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StackDigestTest {
  @Test
  void theSameFailureHasTheSameDigestWhateverItsMessage() {
    String first = StackDigest.of(failure("one"));
    String second = StackDigest.of(failure("two"));

    assertThat(first).matches("[0-9a-f]{12}").isEqualTo(second);
  }

  @Test
  void anotherClassOrAnotherPlaceIsAnotherFailure() {
    String here = StackDigest.of(failure("x"));

    assertThat(StackDigest.of(elsewhere())).isNotEqualTo(here);
    assertThat(StackDigest.of(other())).isNotEqualTo(here);
  }

  private static Exception failure(String message) {
    return new IllegalStateException(message);
  }

  private static Exception elsewhere() {
    return new IllegalStateException("x");
  }

  private static Exception other() {
    Exception other = new IllegalArgumentException("x");
    other.setStackTrace(failure("x").getStackTrace());
    return other;
  }
}
