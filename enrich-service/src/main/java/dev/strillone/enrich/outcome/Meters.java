package dev.strillone.enrich.outcome;

import dev.strillone.events.Enrichment;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** What this instance does. An article that comes again after an aborted transaction is work again. */
public final class Meters {
  private final Counter partial;
  private final Timer analysis;

  /**
   * @param abandoned how many analyses run on after their time
   */
  public Meters(MeterRegistry registry, Supplier<Number> abandoned) {
    partial =
        Counter.builder("strillone.enrich.partial")
            .description("Articles without the tags that no model for their language could give")
            .register(registry);
    analysis =
        Timer.builder("strillone.enrich.analysis")
            .description("Time that the analysis of one article took")
            .publishPercentileHistogram()
            .register(registry);
    Gauge.builder("strillone.enrich.analysis.abandoned", abandoned)
        .description("Analyses that run on although their time is up")
        .register(registry);
  }

  public void enriched(Enrichment.Outcome outcome) {
    if (outcome == Enrichment.Outcome.PARTIAL) {
      partial.increment();
    }
  }

  public void analysed(Duration taken) {
    analysis.record(taken);
  }
}
