package dev.strillone.cli.support;

import dev.strillone.cli.service.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only where somebody sleeps, and then at once. */
public final class FakeTime implements Time {
  public final List<Duration> slept = new ArrayList<>();
  private Duration now = Duration.ofHours(7);

  @Override
  public Duration now() {
    return now;
  }

  @Override
  public void sleep(Duration pause) {
    slept.add(pause);
    now = now.plus(pause);
  }
}
