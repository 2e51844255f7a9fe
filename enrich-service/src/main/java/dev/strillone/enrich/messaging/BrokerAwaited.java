package dev.strillone.enrich.messaging;

import dev.strillone.kafka.progress.BrokerNames;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Nothing starts before the broker's name is known. */
@Singleton
final class BrokerAwaited {
  void start(
      @Observes @Priority(BrokerNames.FIRST) StartupEvent event,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers)
      throws InterruptedException {
    new BrokerNames().await(servers);
  }
}
