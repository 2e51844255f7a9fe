package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each surface is over a whole article: a name is one thing throughout, so its mentions vote. */
final class NameVotes {
  private final Map<String, EnumMap<EntityKind, Double>> votes = new HashMap<>();

  static NameVotes of(List<TaggedSentence> sentences) {
    NameVotes votes = new NameVotes();
    for (TaggedSentence sentence : sentences) {
      for (NameSpan name : sentence.names()) {
        votes
            .votes
            .computeIfAbsent(sentence.surface(name), s -> new EnumMap<>(EntityKind.class))
            .merge(name.kind(), name.confidence(), Double::sum);
      }
    }
    return votes;
  }

  /** The kind with most confidence behind it, or null for a surface that is no name here. */
  @Nullable EntityKind kind(String surface) {
    EnumMap<EntityKind, Double> kinds = votes.get(surface);
    if (kinds == null) {
      return null;
    }
    EntityKind best = null;
    for (Map.Entry<EntityKind, Double> entry : kinds.entrySet()) {
      if (best == null || entry.getValue() > kinds.getOrDefault(best, 0.0)) {
        best = entry.getKey();
      }
    }
    return best;
  }

  boolean known(String surface) {
    return votes.containsKey(surface);
  }

  /** Confidence behind the winning kind. */
  double weight(String surface) {
    EntityKind kind = kind(surface);
    return kind == null
        ? 0
        : votes.getOrDefault(surface, new EnumMap<>(EntityKind.class)).getOrDefault(kind, 0.0);
  }
}
