package dev.strillone.store.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads articles with their tags. */
@ApplicationScoped
public class ArticleReader {
  /**
   * A text is asked in its own language alone: to ask for the bare words as well would find what {@code -word} excludes.
   * Takes the words three times.
   */
  public static final String FULL_TEXT =
      """
      a.language LIKE 'it%' AND a.search @@ websearch_to_tsquery('italian', ?)
      OR a.language LIKE 'en%' AND a.search @@ websearch_to_tsquery('english', ?)
      OR a.language NOT LIKE 'it%' AND a.language NOT LIKE 'en%' AND a.search @@ websearch_to_tsquery('simple', ?)
      """;

  private static final String BY_ENTITY =
      """
      EXISTS (SELECT FROM article_entities ae JOIN entities e USING (entity_id)
        WHERE ae.article_id = a.article_id AND (e.entity_id = ? OR lower(e.name) = lower(?)))
      """;

  private static final String BY_TOPIC =
      "EXISTS (SELECT FROM article_topics t WHERE t.article_id = a.article_id AND t.code = ?)";

  private static final String NEWEST_FIRST = " ORDER BY a.received_at DESC, a.article_id DESC";

  /** Rows in memory at a time where all are read. */
  private static final int FETCHED = 50;

  private final DataSource database;

  ArticleReader(DataSource database) {
    this.database = database;
  }

  public Optional<Article> find(UUID articleId) throws SQLException {
    List<Article> found = read(new Conditions().and("a.article_id = ?", articleId), 1);
    return found.stream().findFirst();
  }

  public Page<Article> find(ArticleQuery query) throws SQLException {
    List<Article> found = new ArrayList<>(read(conditions(query), query.limit() + 1));
    if (found.size() <= query.limit()) {
      return new Page<>(found, null);
    }
    found.removeLast();
    Article last = found.getLast();
    return new Page<>(found, new Cursor(last.receivedAt(), last.articleId()).encode());
  }

  /** What is done with an article. */
  @FunctionalInterface
  public interface Taker<X extends Exception> {
    void take(Article article) throws X;
  }

  /** Hands over all articles at this moment that fit, newest first, however many; the limit does not count. */
  public <X extends Exception> void all(ArticleQuery query, Taker<X> taker) throws SQLException, X {
    Conditions where = conditions(query);
    try (Connection connection = database.getConnection()) {
      // or the driver would read all rows at once
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (PreparedStatement statement =
          connection.prepareStatement(ArticleRow.SELECT + where.where() + NEWEST_FIRST)) {
        where.bind(statement);
        statement.setFetchSize(FETCHED);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            taker.take(ArticleRow.read(row));
          }
        }
      } finally {
        connection.rollback();
      }
    }
  }

  /** Every stored revision of an article, newest first; empty for an unknown article. */
  public List<Revision> revisions(UUID articleId) throws SQLException {
    String sql =
        "SELECT revision, received_at, stored_at, title, body FROM revisions WHERE article_id = ?"
            + " ORDER BY received_at DESC, stored_at DESC";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, articleId);
      List<Revision> revisions = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          revisions.add(
              new Revision(
                  row.getString(1),
                  instant(row, 2),
                  instant(row, 3),
                  row.getString(4),
                  row.getString(5)));
        }
      }
      return revisions;
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment.toInstant();
  }

  private static Conditions conditions(ArticleQuery query) {
    Conditions where = new Conditions();
    String text = query.text();
    if (text != null) {
      where.and(FULL_TEXT, text, text, text);
    }
    String entity = query.entity();
    if (entity != null) {
      where.and(BY_ENTITY, entity, entity);
    }
    andIfGiven(where, BY_TOPIC, query.topic());
    andIfGiven(where, "a.language = ?", query.language());
    andIfGiven(where, "a.source_id = ?", query.source());
    andIfGiven(where, "a.received_at >= ?", query.from());
    andIfGiven(where, "a.received_at < ?", query.to());
    Cursor after = query.after();
    if (after != null) {
      where.and(
          "(a.received_at, a.article_id) < (?, ?::uuid)",
          after.receivedAt(),
          after.articleId().toString());
    }
    return where;
  }

  private static void andIfGiven(Conditions where, String sql, @Nullable Object value) {
    if (value != null) {
      where.and(sql, value);
    }
  }

  private List<Article> read(Conditions where, int limit) throws SQLException {
    String sql = ArticleRow.SELECT + where.where() + NEWEST_FIRST + " LIMIT ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(where.bind(statement), limit);
      List<Article> articles = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          articles.add(ArticleRow.read(row));
        }
      }
      return articles;
    }
  }
}
