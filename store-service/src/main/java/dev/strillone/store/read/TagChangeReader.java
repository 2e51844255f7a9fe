package dev.strillone.store.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.events.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what newer enrichers changed about tags. */
@ApplicationScoped
public class TagChangeReader {
  private static final String FROM = " FROM tag_changes c JOIN articles a USING (article_id)";

  private static final String CHANGES =
      "SELECT c.*, a.title, a.source_id, a.received_at"
          + FROM
          + "%s ORDER BY change_id DESC LIMIT ?";

  private static final String TOTALS =
      """
      SELECT count(DISTINCT article_id), count(*) FILTER (WHERE change = 'added'),
        count(*) FILTER (WHERE change = 'removed'), count(*) FILTER (WHERE change = 'changed')"""
          + FROM
          + "%s";

  private final DataSource database;

  TagChangeReader(DataSource database) {
    this.database = database;
  }

  public TagChanges find(TagChangeQuery query) throws SQLException {
    try (Connection connection = database.getConnection()) {
      List<TagChange> found = new ArrayList<>();
      Long next = page(connection, query, found);
      return new TagChanges(
          found, next == null ? null : String.valueOf(next), totals(connection, query));
    }
  }

  /** Fills the page; what is returned is the id of its last change where there are more. */
  private static @Nullable Long page(
      Connection connection, TagChangeQuery query, List<TagChange> page) throws SQLException {
    Conditions where = conditions(query);
    if (query.after() != null) {
      where.and("c.change_id < ?", query.after());
    }
    try (PreparedStatement statement =
        connection.prepareStatement(CHANGES.formatted(where.where()))) {
      statement.setInt(where.bind(statement), query.limit() + 1);
      try (ResultSet row = statement.executeQuery()) {
        long last = 0;
        while (row.next()) {
          if (page.size() == query.limit()) {
            return last;
          }
          last = row.getLong("change_id");
          page.add(change(row));
        }
      }
    }
    return null;
  }

  private static TagChanges.Totals totals(Connection connection, TagChangeQuery query)
      throws SQLException {
    Conditions where = conditions(query);
    try (PreparedStatement statement =
        connection.prepareStatement(TOTALS.formatted(where.where()))) {
      where.bind(statement);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new TagChanges.Totals(
            row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
      }
    }
  }

  private static Conditions conditions(TagChangeQuery query) {
    Conditions where = new Conditions();
    andIfGiven(where, "c.changed_at >= ?", query.since());
    andIfGiven(where, "a.received_at >= ?", query.from());
    andIfGiven(where, "a.received_at < ?", query.to());
    andIfGiven(where, "a.source_id = ?", query.source());
    andIfGiven(where, "c.kind = ?", query.kind());
    andIfGiven(where, "c.change = ?", query.change());
    return where;
  }

  private static void andIfGiven(Conditions where, String sql, @Nullable Object value) {
    if (value != null) {
      where.and(sql, value);
    }
  }

  private static TagChange change(ResultSet row) throws SQLException {
    return new TagChange(
        row.getObject("article_id", UUID.class),
        row.getString("revision"),
        row.getString("title"),
        row.getString("source_id"),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("kind"),
        row.getString("key"),
        row.getString("name"),
        row.getString("change"),
        row.getString("before") == null ? null : json(row.getString("before")),
        row.getString("after") == null ? null : json(row.getString("after")),
        json(row.getString("enricher_before")),
        json(row.getString("enricher_after")));
  }

  private static JsonNode json(String json) {
    try {
      return EventJson.read(json.getBytes(UTF_8), JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("a column holds no JSON", e);
    }
  }
}
