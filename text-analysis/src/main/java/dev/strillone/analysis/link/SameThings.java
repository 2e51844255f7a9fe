package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.TaggedEntity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives entities their ids and brings those together that are one thing under two names. */
final class SameThings {
  private SameThings() {}

  /** Most salient first, as they came. */
  static List<TaggedEntity> merged(List<TaggedEntity> entities, List<Optional<Link>> links) {
    Map<String, TaggedEntity> byId = new LinkedHashMap<>();
    for (int i = 0; i < entities.size(); i++) {
      TaggedEntity entity = entities.get(i);
      TaggedEntity linked = links.get(i).map(link -> linked(entity, link)).orElse(entity);
      byId.merge(linked.id(), linked, SameThings::both);
    }
    List<TaggedEntity> merged = new ArrayList<>(byId.values());
    merged.sort(
        Comparator.comparingDouble(TaggedEntity::salience)
            .reversed()
            .thenComparing(TaggedEntity::id));
    return merged;
  }

  private static TaggedEntity linked(TaggedEntity entity, Link link) {
    return new TaggedEntity(
        link.wikidata(),
        entity.kind(),
        entity.name(),
        link.wikidata(),
        entity.salience(),
        entity.mentions());
  }

  private static TaggedEntity both(TaggedEntity first, TaggedEntity second) {
    List<EntityMention> mentions =
        Stream.concat(first.mentions().stream(), second.mentions().stream())
            .sorted(
                Comparator.comparing(EntityMention::field).thenComparingInt(EntityMention::start))
            .toList();
    return new TaggedEntity(
        first.id(),
        first.kind(),
        first.name(),
        first.wikidata(),
        Math.max(first.salience(), second.salience()),
        mentions);
  }
}
