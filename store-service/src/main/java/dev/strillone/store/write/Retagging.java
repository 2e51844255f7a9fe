package dev.strillone.store.write;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.EventJson;
import dev.strillone.store.write.Rows.EnricherMark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What changes where a newer enricher's tags take the place of older ones. */
final class Retagging {
  private final Connection connection;

  Retagging(Connection connection) {
    this.connection = connection;
  }

  /**
   * To be called between the article's row, whose lock keeps other writers off its tags, and the old tags' end.
   *
   * @param from the enrichers of the tags that stand in the tables, by article
   */
  List<Rows.TagChangeRow> changes(List<ArticleEnriched> retagged, Map<UUID, String> from)
      throws SQLException {
    Map<UUID, List<Tag>> before = stored(retagged);
    List<Rows.TagChangeRow> rows = new ArrayList<>();
    List<ArticleEnriched> sorted =
        retagged.stream().sorted(Comparator.comparing(Retagging::id)).toList();
    for (ArticleEnriched article : sorted) {
      JsonNode old = json(from.getOrDefault(id(article), "{}"), JsonNode.class);
      EnricherMark now = EnricherMark.of(article.enrichment());
      TagChange.between(before.getOrDefault(id(article), List.of()), tags(article)).stream()
          .map(change -> Rows.TagChangeRow.of(article, change, old, now))
          .forEach(rows::add);
    }
    return rows;
  }

  private static List<Tag> tags(ArticleEnriched article) {
    return Stream.concat(
            article.enrichment().entities().stream().map(Tag::of),
            article.enrichment().topics().stream().map(Tag::of))
        .toList();
  }

  private Map<UUID, List<Tag>> stored(List<ArticleEnriched> articles) throws SQLException {
    Map<UUID, List<Tag>> tags = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(WriteSql.STORED_TAGS)) {
      Object[] ids = articles.stream().map(Retagging::id).toArray();
      statement.setArray(1, connection.createArrayOf("uuid", ids));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          tags.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>()).add(tag(row));
        }
      }
    }
    return tags;
  }

  private static Tag tag(ResultSet row) throws SQLException {
    String key = row.getString("key");
    String looks = row.getString("looks");
    return switch (row.getString("kind")) {
      case "entity" ->
          new Tag(Tag.Kind.ENTITY, key, row.getString("name"), json(looks, Tag.EntityLooks.class));
      default -> {
        Tag.TopicLooks topic = json(looks, Tag.TopicLooks.class);
        @SuppressWarnings("unchecked") // a JSON object of strings, as the schema says
        Map<String, String> names = json(row.getString("name"), Map.class);
        yield Tag.topic(key, names, topic.confidence(), topic.inferred());
      }
    };
  }

  private static UUID id(ArticleEnriched article) {
    return article.article().articleId();
  }

  private static <T> T json(String json, Class<T> type) {
    try {
      return EventJson.read(json.getBytes(UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException("a column holds no " + type.getSimpleName(), e);
    }
  }
}
