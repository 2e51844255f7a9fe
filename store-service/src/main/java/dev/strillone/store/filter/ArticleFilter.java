package dev.strillone.store.filter;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.store.read.ArticleQuery;
import dev.strillone.store.read.BadQuery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which articles somebody wants; parameters have the names and meanings that they have at GET /articles. Of several
 * values of one parameter any will do; different parameters all have to.
 *
 * @param texts words to search
 * @param entities ids or names, case aside
 * @param topics codes with {@code medtop:}
 * @param languages detected, BCP 47
 * @param sources ids
 */
public record ArticleFilter(
    List<TextSearch> texts,
    List<String> entities,
    List<String> topics,
    List<String> languages,
    List<String> sources) {
  /** The names of all parameters. */
  public static final Set<String> PARAMETERS = Set.of("q", "entity", "topic", "language", "source");

  /** Lets everything through. */
  public static final ArticleFilter ALL = parse(Map.of());

  private static final int MAX_VALUES = 100;

  public ArticleFilter {
    texts = List.copyOf(texts);
    entities = List.copyOf(entities);
    topics = List.copyOf(topics);
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }

  /**
   * Reads the parameters as they came, as of an address or of JSON. Blank values don't count, and others' parameters
   * are passed over.
   *
   * @throws BadQuery if a value can't be used, or there are more than 100 of a parameter
   */
  public static ArticleFilter parse(Map<String, ? extends List<String>> parameters) {
    return new ArticleFilter(
        values(parameters, "q", ArticleQuery::text).stream().map(TextSearch::new).toList(),
        values(parameters, "entity", given -> given),
        values(parameters, "topic", ArticleQuery::topicCode),
        values(parameters, "language", given -> given),
        values(parameters, "source", given -> given));
  }

  public boolean test(ArticleEnriched article) {
    return test(new Candidate(article));
  }

  /** The same; an article that is asked by many is prepared once. */
  public boolean test(Candidate article) {
    return any(languages, article::isIn)
        && any(sources, article::isFrom)
        && any(topics, article::hasTopic)
        && any(entities, article::names)
        && any(texts, search -> search.finds(article));
  }

  private static <T> boolean any(List<T> wanted, Predicate<T> fits) {
    return wanted.isEmpty() || wanted.stream().anyMatch(fits);
  }

  private static List<String> values(
      Map<String, ? extends List<String>> parameters, String name, Reading reading) {
    List<String> given = parameters.get(name);
    if (given == null) {
      return List.of();
    }
    if (given.size() > MAX_VALUES) {
      throw new BadQuery(name, "it is given more than " + MAX_VALUES + " times", null);
    }
    return given.stream()
        .map(value -> reading.read(ArticleQuery.given(name, value)))
        .filter(Objects::nonNull)
        .toList();
  }

  /** From what is given to what is meant. */
  private interface Reading {
    @Nullable String read(@Nullable String given);
  }
}
