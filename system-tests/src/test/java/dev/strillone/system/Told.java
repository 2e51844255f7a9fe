package dev.strillone.system;

import dev.strillone.localstack.supervise.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Writes what happens to the stack into the test's output. */
final class Told implements Progress {
  private final Map<String, Integer> exitCodes = new ConcurrentHashMap<>();

  /** Of the part's process that ended last; none while the first one runs. */
  Optional<Integer> exitCode(String part) {
    return Optional.ofNullable(exitCodes.get(part));
  }

  @Override
  public void starting(String part) {
    say("starting " + part);
  }

  @Override
  public void ready(String part, String address, Duration took) {
    say(part + " is ready at " + address + " after " + took.toMillis() + " ms");
  }

  @Override
  public void ended(String part, int exitCode, Duration pause) {
    exitCodes.put(part, exitCode);
    say(part + " ended with exit code " + exitCode + ", again in " + pause.toMillis() + " ms");
  }

  @Override
  public void stopping() {
    say("stopping");
  }

  static void say(String what) {
    System.out.println(Instant.now() + " " + what);
  }
}
