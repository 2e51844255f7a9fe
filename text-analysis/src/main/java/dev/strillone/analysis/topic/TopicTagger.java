package dev.strillone.analysis.topic;

import dev.strillone.analysis.TaggedTopic;
import java.util.List;

/** Tells what an article is about. Safe for use by several threads. */
public interface TopicTagger {

  /** The topics, surest first. */
  List<TaggedTopic> tag(List<FieldTokens> article);
}
