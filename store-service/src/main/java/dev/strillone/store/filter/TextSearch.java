package dev.strillone.store.filter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Words to search, as people type them: {@code "exact words"}, {@code or}, {@code -without}. They are stemmed as the
 * article's language asks for.
 */
public final class TextSearch {
  static {
    // as many as a text of the greatest length may have; the default is made for far larger indexes
    IndexSearcher.setMaxClauseCount(50_000);
  }

  private final String text;
  private final Map<TextLanguage, Query> queries = new EnumMap<>(TextLanguage.class);

  TextSearch(String text) {
    this.text = text;
    List<List<WebSearch.Words>> alternatives = WebSearch.parse(text);
    for (TextLanguage language : TextLanguage.values()) {
      queries.put(language, query(alternatives, language));
    }
  }

  public String text() {
    return text;
  }

  boolean finds(Candidate article) {
    try {
      return article.words().count(queries.get(article.textLanguage())) > 0;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory can't be read", e);
    }
  }

  private static Query query(List<List<WebSearch.Words>> alternatives, TextLanguage language) {
    QueryBuilder words = new QueryBuilder(language.analyzer());
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<WebSearch.Words> together : alternatives) {
      Query all = all(together, words);
      if (all != null) {
        any.add(all, Occur.SHOULD);
      }
    }
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? new MatchNoDocsQuery() : query;
  }

  /** Null where nothing but stop words is asked for. */
  private static @Nullable Query all(List<WebSearch.Words> together, QueryBuilder words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (WebSearch.Words each : together) {
      Query query = words.createPhraseQuery(Candidate.FIELD, each.text());
      if (query != null) {
        all.add(query, each.excluded() ? Occur.MUST_NOT : Occur.MUST);
      }
    }
    BooleanQuery query = all.build();
    if (query.clauses().isEmpty()) {
      return null;
    }
    boolean onlyExcludes = query.clauses().stream().allMatch(c -> c.occur() == Occur.MUST_NOT);
    // nothing is left of everything by itself
    return onlyExcludes ? all.add(new MatchAllDocsQuery(), Occur.MUST).build() : query;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextSearch that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
