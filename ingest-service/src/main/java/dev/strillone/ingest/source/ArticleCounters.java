package dev.strillone.ingest.source;

import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.publish.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts every article that was cut out and handed to Kafka under exactly one outcome. */
final class ArticleCounters {
  private final MeterRegistry registry;

  ArticleCounters(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Delivery delivery, List<Intake.Articles> documents) {
    String outcome =
        switch (delivery) {
          case Delivery.Acknowledged acknowledged -> "published";
          case Delivery.TooLarge tooLarge -> "refused";
          case Delivery.Unavailable away -> "unavailable";
        };
    registry
        .counter("strillone.ingest.articles", "outcome", outcome)
        .increment(documents.stream().mapToInt(d -> d.articles().size()).sum());
  }
}
