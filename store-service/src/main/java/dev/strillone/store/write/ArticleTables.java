package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.EventJson;
import dev.strillone.store.outcome.Outcome;
import dev.strillone.store.write.Rounds.Arrival;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes articles to the tables, set by set: one statement a table for all articles of a round. Each set travels as one
 * JSON parameter, so PostgreSQL's own types decide how a value is read. Tables are written in a fixed order and rows
 * sorted by key, so concurrent writers can't deadlock.
 */
final class ArticleTables {
  private final Connection connection;

  /**
   * @param connection with a transaction open; the caller commits
   */
  ArticleTables(Connection connection) {
    this.connection = connection;
  }

  /** Writes a batch in its order and says what became of each article. */
  List<Outcome> write(List<ArticleEnriched> batch) throws SQLException {
    Outcome[] outcomes = new Outcome[batch.size()];
    for (List<Arrival> round : Rounds.of(batch)) {
      writeRound(round, outcomes);
    }
    return List.of(outcomes);
  }

  private void writeRound(List<Arrival> round, Outcome[] outcomes) throws SQLException {
    Map<UUID, String> retaggedFrom = new HashMap<>();
    Map<UUID, Outcome> changed =
        upsert(round.stream().map(Arrival::article).toList(), retaggedFrom);
    List<ArticleEnriched> written = new ArrayList<>();
    for (Arrival arrival : round) {
      Outcome outcome = changed.get(arrival.articleId());
      if (outcome != null) {
        written.add(arrival.article());
      }
      outcomes[arrival.position()] = outcome == null ? Outcome.UNCHANGED : outcome;
    }
    if (!written.isEmpty()) {
      List<ArticleEnriched> retagged =
          written.stream()
              .filter(article -> retaggedFrom.containsKey(article.article().articleId()))
              .toList();
      if (!retagged.isEmpty()) {
        insert(
            WriteSql.INSERT_TAG_CHANGES, new Retagging(connection).changes(retagged, retaggedFrom));
      }
      replaceTags(written, changed);
      // after every insert: a writer that holds a new entity must not wait for one that holds an
      // older
      insert(WriteSql.CORRECT_ENTITIES, Rows.entities(retagged));
    }
  }

  /**
   * @param retaggedFrom takes the enrichers whose tags are replaced for the same wording, by article
   */
  private Map<UUID, Outcome> upsert(List<ArticleEnriched> round, Map<UUID, String> retaggedFrom)
      throws SQLException {
    Map<UUID, Outcome> changed = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(WriteSql.UPSERT_ARTICLES)) {
      statement.setString(1, json(Rows.articles(round)));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          changed.put(id, rows.getBoolean(2) ? Outcome.INSERTED : Outcome.UPDATED);
          String from = rows.getString(3);
          if (from != null) {
            retaggedFrom.put(id, from);
          }
        }
      }
    }
    return changed;
  }

  private void replaceTags(List<ArticleEnriched> written, Map<UUID, Outcome> changed)
      throws SQLException {
    List<UUID> updated =
        changed.entrySet().stream()
            .filter(entry -> entry.getValue() == Outcome.UPDATED)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!updated.isEmpty()) {
      for (String sql : WriteSql.DELETE_TAGS) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
          statement.setArray(1, connection.createArrayOf("uuid", updated.toArray()));
          statement.executeUpdate();
        }
      }
    }
    Map<String, List<?>> sets = new LinkedHashMap<>();
    sets.put(WriteSql.INSERT_REVISIONS, Rows.articles(written));
    sets.put(WriteSql.INSERT_ENTITIES, Rows.entities(written));
    sets.put(WriteSql.INSERT_ARTICLE_ENTITIES, Rows.articleEntities(written));
    sets.put(WriteSql.INSERT_MENTIONS, Rows.mentions(written));
    sets.put(WriteSql.INSERT_TOPICS, Rows.topics(written));
    sets.put(WriteSql.INSERT_ARTICLE_TOPICS, Rows.topics(written));
    for (Map.Entry<String, List<?>> set : sets.entrySet()) {
      insert(set.getKey(), set.getValue());
    }
  }

  private void insert(String sql, List<?> rows) throws SQLException {
    if (!rows.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setString(1, json(rows));
        statement.executeUpdate();
      }
    }
  }

  private static String json(List<?> rows) {
    return new String(EventJson.write(rows), UTF_8);
  }
}
