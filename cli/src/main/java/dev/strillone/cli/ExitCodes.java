package dev.strillone.cli;

/** What the process says to its caller; {@code --help} lists them, and the launcher has 3 and 4 for itself. */
final class ExitCodes {
  static final int OK = 0;

  /** Something that was asked for could not be done. */
  static final int FAILED = 1;

  /** The command line is wrong. */
  static final int USAGE = 2;

  /** Nothing runs where it should. */
  static final int NOT_RUNNING = 5;

  private ExitCodes() {}
}
