package dev.strillone.enrich.article;

import dev.strillone.analysis.ModelInfo;
import java.util.List;
import java.util.Objects;

/**
 * What made the tags; stands in every enriched event.
 *
 * @param version of this service
 * @param models that take part
 * @param vocabularyVersion of the topics
 */
public record EnricherIdentity(String version, List<ModelInfo> models, String vocabularyVersion) {
  public EnricherIdentity {
    Objects.requireNonNull(version, "version");
    models = List.copyOf(models);
    Objects.requireNonNull(vocabularyVersion, "vocabularyVersion");
  }
}
