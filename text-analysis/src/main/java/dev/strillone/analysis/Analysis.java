package dev.strillone.analysis;

import dev.strillone.analysis.fingerprint.Fingerprint;
import dev.strillone.analysis.keyphrase.Keyphrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was found in a text.
 *
 * @param keyphrases most telling first; none where there is no model for the language
 * @param fingerprint of the body, for finding near-duplicates; null for a body without a word
 * @param complete whether every tagger took part; false where there is no model for the language
 */
public record Analysis(
    DetectedLanguage language,
    List<TaggedEntity> entities,
    List<TaggedTopic> topics,
    List<Keyphrase> keyphrases,
    @Nullable Fingerprint fingerprint,
    boolean complete) {
  public Analysis {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    keyphrases = List.copyOf(keyphrases);
  }
}
