package dev.strillone.store.filter;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.Entity;
import dev.strillone.events.Topic;
import java.lang.ref.SoftReference;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** An article as filters look at it. Its words are put in order when the first filter asks for them. */
public final class Candidate {
  static final String FIELD = "text";

  // as much of a text as PostgreSQL's column holds, in code points
  private static final int MAX_TITLE = 2_000;
  private static final int MAX_BODY = 200_000;

  private final String language;
  private final String source;
  private final Set<String> topics;
  private final Set<String> entities;
  private final @Nullable String title;
  private final String body;

  /** Many articles may be kept for long, and few are searched again. */
  private volatile SoftReference<IndexSearcher> index = new SoftReference<>(null);

  public Candidate(ArticleEnriched event) {
    ArticleIngested article = event.article();
    language = event.enrichment().language().tag();
    source = article.source().id();
    topics =
        event.enrichment().topics().stream()
            .map(Topic::code)
            .collect(Collectors.toUnmodifiableSet());
    entities =
        event.enrichment().entities().stream()
            .flatMap(Candidate::idAndName)
            .collect(Collectors.toUnmodifiableSet());
    title = article.title();
    body = article.body();
  }

  boolean isIn(String tag) {
    return language.equals(tag);
  }

  boolean isFrom(String sourceId) {
    return source.equals(sourceId);
  }

  boolean hasTopic(String code) {
    return topics.contains(code);
  }

  /** By the id as it is spelt, or by the name, case aside. */
  boolean names(String entity) {
    return entities.contains(entity) || entities.contains(nameKey(entity));
  }

  TextLanguage textLanguage() {
    return TextLanguage.of(language);
  }

  IndexSearcher words() {
    IndexSearcher known = index.get();
    if (known == null) {
      known = read();
      index = new SoftReference<>(known);
    }
    return known;
  }

  private IndexSearcher read() {
    MemoryIndex words = new MemoryIndex();
    TextLanguage reader = textLanguage();
    if (title != null) {
      words.addField(FIELD, capped(title, MAX_TITLE), reader.analyzer());
    }
    words.addField(FIELD, capped(body, MAX_BODY), reader.analyzer());
    words.freeze(); // from here on many threads may search it
    return words.createSearcher();
  }

  private static String capped(String text, int codePoints) {
    return text.codePointCount(0, text.length()) <= codePoints
        ? text
        : text.substring(0, text.offsetByCodePoints(0, codePoints));
  }

  /** Ids and names lie in one set: the mark keeps one from being taken for the other. */
  private static Stream<String> idAndName(Entity entity) {
    return Stream.of(entity.id(), nameKey(entity.name()));
  }

  private static String nameKey(String name) {
    return '\0' + name.toLowerCase(Locale.ROOT);
  }
}
