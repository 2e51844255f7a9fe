package dev.strillone.testbackends;

import dev.strillone.localstack.EmbeddedKafka;
import java.nio.file.Path;

/** A broker in this JVM; an outage is a stop, and a start on the same port and directory. */
final class EmbeddedBroker implements Broker {
  private final Path dir;
  private EmbeddedKafka kafka;
  private boolean running = true;

  EmbeddedBroker(Path dir) {
    this.dir = dir;
    this.kafka = EmbeddedKafka.start(dir, 0);
  }

  @Override
  public String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  @Override
  public void halt() {
    if (running) {
      kafka.close();
      running = false;
    }
  }

  @Override
  public void resume() {
    if (!running) {
      kafka = EmbeddedKafka.start(dir, kafka.port());
      running = true;
    }
  }

  @Override
  public void close() {
    halt();
    Directories.delete(dir);
  }
}
