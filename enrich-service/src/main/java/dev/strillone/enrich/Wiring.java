package dev.strillone.enrich;

import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.analysis.model.ModelFiles;
import dev.strillone.enrich.article.Enricher;
import dev.strillone.enrich.article.EnricherIdentity;
import dev.strillone.enrich.article.PatientEnricher;
import dev.strillone.enrich.article.TimeLimit;
import dev.strillone.enrich.messaging.RecordEnricher;
import dev.strillone.enrich.outcome.Meters;
import dev.strillone.enrich.outcome.PartitionCounts;
import dev.strillone.events.EventType;
import dev.strillone.events.deadletter.DeadLetterConsumer;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives each object what it works with. The topology asks for all of it, so the models are warm before the streams start. */
@Dependent
final class Wiring {
  private static final int WARM_UP_ROUNDS = 50;
  private static final List<ArticleText> WARM_UP =
      List.of(
          new ArticleText(
              "Il governo approva la riforma",
              "Il ministro Anna Rossi l'ha presentata a Roma. Secondo Confindustria, dall'anno prossimo cambia molto.",
              null),
          new ArticleText(
              "Government approves reform",
              "Minister Jane Smith presented it in London. According to the Bank of England, much will change.",
              null));

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  TimeLimit timeLimit(EnrichConfig config) {
    return new TimeLimit(config.timeLimit());
  }

  void stop(@Disposes TimeLimit timeLimit) {
    timeLimit.close();
  }

  @Produces
  @Singleton
  Meters meters(MeterRegistry registry, TimeLimit timeLimit) {
    return new Meters(registry, timeLimit::abandoned);
  }

  @Produces
  @Singleton
  PartitionCounts counts(MeterRegistry registry) {
    return new PartitionCounts(registry);
  }

  @Produces
  @Singleton
  DeadLetterConsumer self(EnrichConfig config) {
    return new DeadLetterConsumer("enrich-service", config.version());
  }

  @Produces
  @Singleton
  RecordEnricher enricher(
      EnrichConfig config,
      @ConfigProperty(name = "strillone.contract-url", defaultValue = "http://localhost:8080")
          URI contract,
      TimeLimit timeLimit,
      Meters meters,
      Clock clock) {
    TextAnalyzer analyzer = TextAnalyzer.load(ModelFiles.shipped(), config.aliases().orElse(null));
    for (int round = 0; round < WARM_UP_ROUNDS; round++) {
      WARM_UP.forEach(analyzer::analyze);
    }
    EnricherIdentity identity =
        new EnricherIdentity(config.version(), analyzer.models(), analyzer.vocabularyVersion());
    return new RecordEnricher(
        new PatientEnricher(
            new Enricher(analyzer::analyze, identity, clock), timeLimit, meters::analysed),
        EventType.ARTICLE_ENRICHED.at(contract),
        config.version(),
        Math.toIntExact(config.maxRecordSize().asLongValue()),
        clock);
  }
}
