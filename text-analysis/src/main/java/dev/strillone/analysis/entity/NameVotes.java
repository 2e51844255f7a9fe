package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each surface is over a whole article: a name is one thing throughout, so its mentions vote, those in capitals
 * with the others.
 */
final class NameVotes {
  private final Map<String, EnumMap<EntityKind, Double>> votes = new HashMap<>();

  static NameVotes of(List<TaggedSentence> sentences) {
    NameVotes votes = new NameVotes();
    for (TaggedSentence sentence : sentences) {
      for (NameSpan name : sentence.names()) {
        votes
            .votes
            .computeIfAbsent(key(sentence.surface(name)), s -> new EnumMap<>(EntityKind.class))
            .merge(name.kind(), name.confidence(), Double::sum);
      }
    }
    return votes;
  }

  /** What surfaces that differ only in capitals share. */
  static String key(String surface) {
    return surface.toLowerCase(Locale.ROOT);
  }

  /** The kind with most confidence behind it, or null for a key that is no name here. */
  @Nullable EntityKind kind(String key) {
    EnumMap<EntityKind, Double> kinds = votes.get(key);
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

  boolean known(String key) {
    return votes.containsKey(key);
  }

  /** Confidence behind the winning kind. */
  double weight(String key) {
    EntityKind kind = kind(key);
    return kind == null
        ? 0
        : votes.getOrDefault(key, new EnumMap<>(EntityKind.class)).getOrDefault(kind, 0.0);
  }
}
