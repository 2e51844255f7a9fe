package dev.strillone.kafka.progress;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until a broker's name is known. A container that is stopped loses its name, and Kafka's clients don't wait for a
 * name as they wait for a broker: their constructors fail, and the service with them, again and again.
 */
public final class BrokerNames {
  /** When a service does this at its start: before anybody makes a client. */
  public static final int FIRST = 1;

  private static final Logger LOG = LoggerFactory.getLogger(BrokerNames.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int SIGTERM = 128 + 15;

  private final Predicate<String> known;
  private final Duration pause;

  public BrokerNames() {
    this(BrokerNames::isKnown, PAUSE);
  }

  BrokerNames(Predicate<String> known, Duration pause) {
    this.known = known;
    this.pause = pause;
  }

  /**
   * Returns when one of them is known; a service that is told to stop meanwhile has nothing to finish and ends at once.
   *
   * @param bootstrapServers as Kafka's clients take them: {@code HOST:PORT,…}
   */
  public void await(String bootstrapServers) throws InterruptedException {
    List<String> hosts =
        List.of(bootstrapServers.split(",")).stream().map(BrokerNames::host).toList();
    if (hosts.stream().anyMatch(known)) {
      return;
    }
    LOG.warn("No broker of {} has a name that is known; waiting for one", bootstrapServers);
    Thread end = new Thread(() -> Runtime.getRuntime().halt(SIGTERM), "end-while-starting");
    Runtime.getRuntime().addShutdownHook(end);
    while (hosts.stream().noneMatch(known)) {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    }
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private static String host(String server) {
    int port = server.lastIndexOf(':');
    return (port < 0 ? server : server.substring(0, port)).strip();
  }

  private static boolean isKnown(String host) {
    try {
      return InetAddress.getByName(host).getAddress().length > 0;
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
