package dev.strillone.enrich.article;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Enrichment;
import java.time.Clock;
import java.util.List;

/** Tags one article. Thread-safe. */
public final class Enricher {
  private final TextAnalysis analysis;
  private final EnricherIdentity identity;
  private final List<Enrichment.Model> models;
  private final Clock clock;

  public Enricher(TextAnalysis analysis, EnricherIdentity identity, Clock clock) {
    this.analysis = analysis;
    this.identity = identity;
    this.models =
        identity.models().stream()
            .map(model -> new Enrichment.Model(model.name(), model.version()))
            .toList();
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException where the analysis breaks the contract, such as a mention that isn't in the text
   */
  public ArticleEnriched enrich(ArticleIngested article) {
    Analysis found =
        analysis.analyze(new ArticleText(article.title(), article.body(), article.language()));
    return new ArticleEnriched(
        article,
        new Enrichment(
            identity.version(),
            models,
            identity.vocabularyVersion(),
            clock.instant(),
            new Enrichment.Language(found.language().tag(), found.language().confidence()),
            Tags.entities(found.entities()),
            Tags.topics(found.topics()),
            Tags.keyphrases(found.keyphrases()),
            Tags.fingerprint(found.fingerprint()),
            found.complete() ? Enrichment.Outcome.COMPLETE : Enrichment.Outcome.PARTIAL));
  }
}
