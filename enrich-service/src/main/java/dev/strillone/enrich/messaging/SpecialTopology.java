package dev.strillone.enrich.messaging;

import java.util.Optional;
import org.apache.kafka.streams.Topology;

/** What this process may be asked to run instead of the usual topology. */
public interface SpecialTopology {
  /** Asked for once, before the streams start; empty where nothing special is wanted. */
  Optional<Topology> topology();
}
