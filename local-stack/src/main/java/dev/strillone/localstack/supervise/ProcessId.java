package dev.strillone.localstack.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that stays the same one: pids are given again, so its start time is part of it.
 *
 * @param startedAt milliseconds since the epoch
 */
public record ProcessId(long pid, long startedAt) {
  /** Operating systems tell the start time in ticks, converted by a clock that may have been set since. */
  private static final long TOLERANCE_MILLIS = Duration.ofSeconds(2).toMillis();

  public static ProcessId of(ProcessHandle process) {
    return new ProcessId(
        process.pid(), process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli());
  }

  /** The process, where it still runs. */
  public Optional<ProcessHandle> alive() {
    return ProcessHandle.of(pid)
        // one that is dead but not yet reaped by its parent has no command any more
        .filter(found -> found.info().command().isPresent())
        .filter(found -> Math.abs(of(found).startedAt - startedAt) <= TOLERANCE_MILLIS);
  }
}
