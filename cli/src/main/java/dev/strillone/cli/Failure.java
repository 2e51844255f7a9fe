package dev.strillone.cli;

/** An end in plain words: what was wrong, where, and what to do. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  private Failure(String message, int exitCode) {
    super(message);
    this.exitCode = exitCode;
  }

  static Failure of(String message) {
    return new Failure(message, ExitCodes.FAILED);
  }

  static Failure usage(String message) {
    return new Failure(message, ExitCodes.USAGE);
  }

  static Failure notRunning(String message) {
    return new Failure(message, ExitCodes.NOT_RUNNING);
  }

  int exitCode() {
    return exitCode;
  }
}
