package dev.strillone.system;

import dev.strillone.localstack.supervise.Progress;
import java.time.Duration;
import java.time.Instant;

/** Writes what happens to the stack into the test's output. */
final class Told implements Progress {
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
