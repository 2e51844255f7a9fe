package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProcessEndTest {
  private static final Sight.StandsStill STILL =
      new Sight.StandsStill(Duration.ofMinutes(5), "nothing moves");

  @Test
  void anOrderlyExitIsAskedFor() {
    CompletableFuture<Integer> orderly = new CompletableFuture<>();

    new ProcessEnd(orderly::complete, _ -> {}, Duration.ofDays(1)).accept(STILL);

    assertThat(orderly).isCompletedWithValue(ProcessEnd.EXIT_CODE);
  }

  @Test
  void anExitThatHangsIsForced() {
    CompletableFuture<Integer> forced = new CompletableFuture<>();
    CompletableFuture<Void> never = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () ->
                new ProcessEnd(_ -> never.join(), forced::complete, Duration.ofMillis(10))
                    .accept(STILL));

    assertThat(forced).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(70);
  }
}
