package dev.strillone.testbackends;

/** Stands for a test class that asks for its broker. */
final class Holder {
  @SuppressWarnings("NullAway")
  Broker broker;
}
