package dev.strillone.analysis;

import java.util.List;

/**
 * Everything that was found in a text.
 *
 * @param complete whether every tagger took part; false where there is no model for the language
 */
public record Analysis(
    DetectedLanguage language,
    List<TaggedEntity> entities,
    List<TaggedTopic> topics,
    boolean complete) {
  public Analysis {
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
  }
}
