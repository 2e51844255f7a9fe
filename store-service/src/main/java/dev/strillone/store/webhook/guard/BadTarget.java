package dev.strillone.store.webhook.guard;

/** A URL that a webhook can't or must not be sent to; the message completes "the URL can't be used: …". */
public final class BadTarget extends Exception {
  private static final long serialVersionUID = 1L;

  public BadTarget(String why) {
    super(why);
  }
}
