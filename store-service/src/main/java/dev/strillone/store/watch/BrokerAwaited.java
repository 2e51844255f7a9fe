package dev.strillone.store.watch;

import dev.strillone.kafka.progress.BrokerNames;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Nothing starts before the broker's name is known. */
@Singleton
final class BrokerAwaited {
  /** Before anybody makes a client. */
  private static final int FIRST = 1;

  private final String servers;

  BrokerAwaited(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
    this.servers = servers;
  }

  void start(@Observes @Priority(FIRST) StartupEvent event) throws InterruptedException {
    new BrokerNames().await(servers);
  }
}
