package dev.strillone.localstack.supervise;

/** The local stack cannot run; the message says why and what to do, for the person who started it. */
public final class StackFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public StackFailure(String message) {
    super(message);
  }

  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
