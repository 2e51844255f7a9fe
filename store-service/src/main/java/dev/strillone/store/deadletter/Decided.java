package dev.strillone.store.deadletter;

/** What came of the wish to send a dead letter back or to give it up. */
sealed interface Decided {
  /** It is done, and written down. */
  record Done(DeadLetter letter) implements Decided {}

  /** No such letter: never written, or deleted after its time. */
  record Unknown() implements Decided {}

  /**
   * Nothing was done.
   *
   * @param why for a person
   */
  record Refused(String why) implements Decided {}
}
