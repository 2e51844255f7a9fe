package dev.strillone.enrich.messaging;

import dev.strillone.enrich.outcome.Meters;
import dev.strillone.enrich.outcome.PartitionCounts;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.apache.kafka.streams.Topology;

/** Hands the topology to Quarkus, which runs it. */
@Dependent
final class TopologyProducer {
  @Produces
  @Singleton
  Topology topology(
      SpecialTopology special,
      TopicNames topics,
      RecordEnricher enricher,
      Meters meters,
      PartitionCounts counts,
      DeadLetterConsumer self,
      Clock clock) {
    return special
        .topology()
        .orElseGet(
            () ->
                EnrichTopology.of(
                    topics, () -> new EnrichProcessor(enricher, meters, counts, self, clock)));
  }
}
