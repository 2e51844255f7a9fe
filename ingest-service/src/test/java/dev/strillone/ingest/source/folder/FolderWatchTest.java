package dev.strillone.ingest.source.folder;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FolderWatchTest {
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whateverHappensInOneLookThereIsANextOne(boolean error) throws InterruptedException {
    Semaphore looks = new Semaphore(0);
    try (ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1)) {
      Future<?> _ =
          thread.scheduleWithFixedDelay(
              () ->
                  FolderWatch.keepOn(
                      () -> {
                        looks.release();
                        if (error) {
                          throw new NoClassDefFoundError("boom");
                        }
                        throw new IllegalStateException("boom");
                      }),
              0,
              1,
              TimeUnit.MILLISECONDS);

      assertThat(looks.tryAcquire(3, 10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
