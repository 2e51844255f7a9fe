package dev.strillone.examples;

/** Says what is wrong with an event, and where. */
final class BrokenContract extends RuntimeException {
  private static final long serialVersionUID = 1;

  BrokenContract(String problem) {
    super("an event breaks the contract: " + problem);
  }
}
