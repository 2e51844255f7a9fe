package dev.strillone.enrich.outcome;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** The meters of this service. An article that comes again after an aborted transaction is counted again. */
public final class Meters {
  private final Map<ArticleOutcome, Counter> articles = new EnumMap<>(ArticleOutcome.class);
  private final Timer analysis;

  /**
   * @param abandoned how many analyses run on after their time
   */
  public Meters(MeterRegistry registry, Supplier<Number> abandoned) {
    for (ArticleOutcome outcome : ArticleOutcome.values()) {
      articles.put(
          outcome,
          Counter.builder("strillone.enrich.articles")
              .description("Articles by the way they left enrich-service")
              .tag("outcome", outcome.tag())
              .register(registry));
    }
    analysis =
        Timer.builder("strillone.enrich.analysis")
            .description("Time that the analysis of one article took")
            .publishPercentileHistogram()
            .register(registry);
    Gauge.builder("strillone.enrich.analysis.abandoned", abandoned)
        .description("Analyses that run on although their time is up")
        .register(registry);
  }

  public void count(ArticleOutcome outcome) {
    articles.get(outcome).increment();
  }

  public void analysed(Duration taken) {
    analysis.record(taken);
  }
}
