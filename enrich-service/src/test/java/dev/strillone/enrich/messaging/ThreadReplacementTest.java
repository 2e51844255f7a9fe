package dev.strillone.enrich.messaging;

import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ThreadReplacementTest {
  private final ThreadReplacement replacement = new ThreadReplacement();

  @Test
  void aThreadThatFailedIsReplaced() {
    var response = replacement.handle(new IllegalStateException("for the test"));

    assertThat(response).isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void atTheEndNoThreadIsReplaced() {
    replacement.stop(new ShutdownEvent());

    var response = replacement.handle(new IllegalStateException("for the test"));

    assertThat(response).isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
  }
}
