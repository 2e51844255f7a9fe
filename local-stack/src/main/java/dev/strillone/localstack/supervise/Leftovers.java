package dev.strillone.localstack.supervise;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Services that outlived a stack that was killed: they would go on consuming, and hold their ports. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Leftovers() {}

  /** Stops them; called by the owner of the data directory's lock, so nobody else needs them. */
  static void stop(DataDirectory data) {
    List<ProcessHandle> services =
        Running.read(data).stream()
            .flatMap(running -> running.parts().stream())
            // Kafka died with its stack, and PostgreSQL's own pid file tells more about it
            .filter(part -> !part.name().equals(Running.KAFKA))
            .filter(part -> !part.name().equals(Running.POSTGRES))
            .map(part -> part.process().alive())
            .flatMap(Optional::stream)
            .toList();
    Stopping.stop(services, PATIENCE);
    Running.delete(data);
  }
}
