package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.link.Candidate.Thing;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links the entities of an article to Wikidata, or does not: an id is never guessed. A name's candidates are those of its
 * kind; the prior of each counts, and more so where the article names its country or a place in it. The best one has to be
 * probable, and clearly ahead of the next. Immutable.
 */
public final class EntityLinker {
  /** All in hundredths, as priors are. */
  private static final int BY_COUNTRY = 25;

  private static final int BY_LANGUAGE = 20;
  private static final int LEAST = 60;
  private static final int LEAST_LEAD = 20;
  private static final int SURE = 80;

  /** Of the surest mention: what is no name, or one of another kind, is seldom found with more. */
  private static final double LEAST_CONFIDENCE = 0.5;

  private final List<AliasTable> tables;

  /**
   * @param tables the first that knows a name decides it
   */
  public EntityLinker(List<AliasTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /** The entities with the ids of those that could be linked; two that are the same thing have become one. */
  public List<TaggedEntity> link(List<TaggedEntity> entities, String language) {
    return SameThings.merged(entities, links(entities, language));
  }

  /** For each entity its link. */
  public List<Optional<Link>> links(List<TaggedEntity> entities, String language) {
    List<List<Candidate>> found =
        entities.stream().map(entity -> candidates(entity, language)).toList();
    Set<String> countries =
        found.stream()
            .filter(candidates -> candidates.stream().map(Candidate::thing).distinct().count() == 1)
            .map(List::getFirst)
            .filter(only -> only.thing().kind() == EntityKind.PLACE && only.prior() >= SURE)
            .map(only -> only.thing().country())
            .filter(country -> !country.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return found.stream().map(candidates -> best(candidates, countries, language)).toList();
  }

  /** Of the entity's name; where no table knows that, of the longest way of writing it that one does. */
  private List<Candidate> candidates(TaggedEntity entity, String language) {
    if (entity.mentions().stream().noneMatch(it -> it.confidence() >= LEAST_CONFIDENCE)) {
      return List.of();
    }
    Stream<String> surfaces =
        entity.mentions().stream()
            .map(EntityMention::surface)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed());
    return Stream.concat(Stream.of(entity.name()), surfaces)
        .flatMap(
            name -> tables.stream().map(table -> table.candidates(name, entity.kind(), language)))
        .filter(candidates -> !candidates.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static Optional<Link> best(
      List<Candidate> candidates, Set<String> countries, String language) {
    Map<Thing, Integer> scores = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      scores.merge(candidate.thing(), score(candidate, countries, language), Math::max);
    }
    List<Thing> ranked =
        scores.keySet().stream()
            .sorted(Comparator.<Thing>comparingInt(scores::get).reversed())
            .toList();
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Thing best = ranked.getFirst();
    int next =
        ranked.stream()
            .filter(other -> !other.wikidata().equals(best.wikidata()))
            .mapToInt(scores::get)
            .findFirst()
            .orElse(0);
    boolean clear = scores.get(best) >= LEAST && scores.get(best) - next >= LEAST_LEAD;
    return clear && !best.wikidata().equals(AliasEntry.NOTHING)
        ? Optional.of(new Link(best.wikidata(), best.label()))
        : Optional.empty();
  }

  private static int score(Candidate candidate, Set<String> countries, String language) {
    String country = candidate.thing().country();
    boolean named = countries.contains(country);
    // Italian texts mean the Coop of Italy unless they speak of another country; English ones come
    // from everywhere
    boolean home = language.equals("it") && country.equals("IT");
    return candidate.prior() + (named ? BY_COUNTRY : 0) + (home ? BY_LANGUAGE : 0);
  }
}
