package dev.strillone.system.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What stands in the tables. */
final class Rows {
  private static final int PATIENCE_SECONDS = 120;
  private static final String ARTICLES =
      """
      SELECT article_id, revision, language,
        ARRAY(SELECT entity_id || '#' || (
            SELECT count(*) FROM mentions m WHERE m.article_id = e.article_id AND m.entity_id = e.entity_id)
          FROM article_entities e WHERE e.article_id = a.article_id),
        ARRAY(SELECT code FROM article_topics t WHERE t.article_id = a.article_id)
      FROM articles a
      """;

  private Rows() {}

  /**
   * An article as stored.
   *
   * @param tags as {@link Tags#stored}
   */
  record Row(String revision, String tags) {}

  /** By article id, of which the tables can't hold one twice. */
  static Map<String, Row> of(Database database) throws SQLException {
    Map<String, Row> rows = new HashMap<>();
    try (Connection connection = database.connect(PATIENCE_SECONDS);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(ARTICLES)) {
      while (found.next()) {
        String tags = Tags.stored(found.getString(3), sorted(found, 4), sorted(found, 5));
        rows.put(found.getString(1), new Row(found.getString(2), tags));
      }
    }
    return rows;
  }

  private static SortedSet<String> sorted(ResultSet row, int column) throws SQLException {
    return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
  }
}
