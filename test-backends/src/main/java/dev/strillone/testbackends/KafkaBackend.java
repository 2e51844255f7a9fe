package dev.strillone.testbackends;

import dev.strillone.localstack.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker with the contract's topics for a Quarkus test; sets {@code kafka.bootstrap.servers}. A field of type
 * {@link Broker} in the test gets the broker, to stage an outage.
 */
public final class KafkaBackend implements QuarkusTestResourceLifecycleManager {
  private @Nullable Broker broker;

  /** A broker with the contract's topics, for tests without Quarkus; the caller closes it. */
  public static Broker open() {
    Broker broker =
        switch (Backends.wanted()) {
          case EMBEDDED -> new EmbeddedBroker(Directories.create("kafka"));
          case CONTAINERS -> new ContainerBroker();
        };
    Topics.create(broker.bootstrapServers());
    return broker;
  }

  @Override
  public Map<String, String> start() {
    broker = open();
    return Map.of("kafka.bootstrap.servers", broker.bootstrapServers());
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(broker, field -> field.getType() == Broker.class);
  }

  @Override
  public void stop() {
    if (broker != null) {
      broker.close();
      broker = null;
    }
  }
}
