package dev.strillone.store.read;

import dev.strillone.events.DateOrigin;
import dev.strillone.events.Entity;
import dev.strillone.events.EventJson;
import dev.strillone.events.Provenance;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.events.Span;
import dev.strillone.events.TitleOrigin;
import dev.strillone.events.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An article as one row: entities and topics come as JSON, put together by PostgreSQL. */
final class ArticleRow {
  static final String SELECT =
      """
      SELECT a.*,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', e.entity_id, 'type', e.type, 'name', ae.name, 'wikidata', e.wikidata, 'salience', ae.salience,
            'mentions', (
              SELECT jsonb_agg(jsonb_build_object(
                'start', m.span_start, 'end', m.span_end, 'surface', m.surface, 'confidence', m.confidence,
                'in', m.part) ORDER BY m.part DESC, m.span_start)
              FROM mentions m WHERE m.article_id = ae.article_id AND m.entity_id = ae.entity_id)
          ) ORDER BY ae.position), '[]')
          FROM article_entities ae JOIN entities e USING (entity_id) WHERE ae.article_id = a.article_id) AS entities,
        (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'code', t.code, 'name', n.name, 'confidence', t.confidence, 'inferred', t.inferred,
            'evidence', t.evidence) ORDER BY t.confidence DESC, t.code), '[]')
          FROM article_topics t JOIN topics n USING (code) WHERE t.article_id = a.article_id) AS topics
      FROM articles a""";

  private ArticleRow() {}

  static Article read(ResultSet row) throws SQLException {
    return new Article(
        row.getObject("article_id", UUID.class),
        row.getObject("document_id", UUID.class),
        row.getString("revision"),
        new Source(
            row.getString("source_id"),
            row.getString("source_name"),
            json(quoted(row.getString("source_kind")), SourceKind.class),
            row.getString("source_uri")),
        row.getString("title"),
        json(quoted(row.getString("title_origin")), TitleOrigin.class),
        row.getString("body"),
        List.of(json(row.getString("paragraphs"), Span[].class)),
        row.getString("language"),
        row.getDouble("language_confidence"),
        row.getString("url"),
        List.of((String[]) row.getArray("authors").getArray()),
        instant(row, "published_at"),
        dateOrigin(row.getString("published_at_origin")),
        row.getTimestamp("received_at").toInstant(),
        row.getTimestamp("stored_at").toInstant(),
        List.of(json(row.getString("entities"), Entity[].class)),
        List.of(json(row.getString("topics"), Topic[].class)),
        json(row.getString("provenance"), Provenance.class),
        json(row.getString("enrichment"), Article.Tagging.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }

  private static @Nullable DateOrigin dateOrigin(@Nullable String value) {
    return value == null ? null : json(quoted(value), DateOrigin.class);
  }

  /** Enums are stored as they are spelt in JSON. */
  private static String quoted(String value) {
    return '"' + value + '"';
  }

  private static <T> T json(String json, Class<T> type) {
    try {
      return EventJson.read(json.getBytes(UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException("a column holds no " + type.getSimpleName(), e);
    }
  }
}
