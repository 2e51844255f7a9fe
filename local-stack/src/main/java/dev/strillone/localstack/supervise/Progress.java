package dev.strillone.localstack.supervise;

import java.time.Duration;

/** What a person may want to see of a stack. Called from several threads. */
public interface Progress {
  void starting(String part);

  void ready(String part, String address, Duration took);

  /** A service ended by itself and is started again after the pause. */
  void ended(String part, int exitCode, Duration pause);

  /** Everything is being stopped. */
  void stopping();
}
