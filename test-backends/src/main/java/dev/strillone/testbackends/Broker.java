package dev.strillone.testbackends;

/** A test's Kafka broker; a test gets it as a field of this type. */
public interface Broker extends AutoCloseable {
  /** Such as {@code 127.0.0.1:9092}; the same before and after an outage. */
  String bootstrapServers();

  /** Takes the broker away: clients get no answer until {@link #resume()}. */
  void halt();

  /** Brings the broker back with all that it held. */
  void resume();

  @Override
  void close();
}
