package dev.strillone.store.read;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Entities and topics with the number of articles that carry them; the numbers are counted, never kept. */
@ApplicationScoped
public class TagReader {
  private static final String ENTITIES =
      """
      SELECT e.entity_id, e.type, e.name, e.wikidata, count(*) AS articles
      FROM entities e JOIN article_entities ae USING (entity_id)""";

  private static final String ENTITY_ORDER =
      " GROUP BY e.entity_id ORDER BY articles DESC, e.entity_id LIMIT ? OFFSET ?";

  private static final String TOPICS =
      """
      SELECT t.code, t.name, count(*) AS articles FROM topics t JOIN article_topics USING (code)
      GROUP BY t.code ORDER BY articles DESC, t.code
      """;

  private final DataSource database;

  TagReader(DataSource database) {
    this.database = database;
  }

  /**
   * Those most written about first.
   *
   * @param prefix of the name, case aside
   */
  public List<EntityCount> entities(
      @Nullable String prefix, @Nullable String type, int limit, int offset) throws SQLException {
    Conditions where = new Conditions();
    if (prefix != null) {
      where.and("starts_with(lower(e.name), lower(?))", prefix);
    }
    if (type != null) {
      where.and("e.type = ?", type);
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(ENTITIES + where.where() + ENTITY_ORDER)) {
      int next = where.bind(statement);
      statement.setInt(next, limit);
      statement.setInt(next + 1, offset);
      List<EntityCount> found = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(
              new EntityCount(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  row.getLong(5)));
        }
      }
      return found;
    }
  }

  public List<TopicCount> topics() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TOPICS);
        ResultSet row = statement.executeQuery()) {
      List<TopicCount> found = new ArrayList<>();
      while (row.next()) {
        found.add(new TopicCount(row.getString(1), names(row.getString(2)), row.getLong(3)));
      }
      return found;
    }
  }

  @SuppressWarnings("unchecked") // a JSON object of strings, as the schema says
  private static Map<String, String> names(String json) {
    try {
      return EventJson.read(json.getBytes(UTF_8), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException("topics.name holds no object", e);
    }
  }

  /** An entity and how many articles name it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record EntityCount(
      String id, String type, String name, @Nullable String wikidata, long articles) {}

  /** A topic and how many articles have it. */
  public record TopicCount(String code, Map<String, String> name, long articles) {}
}
