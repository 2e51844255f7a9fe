package dev.strillone.store.write;

import java.util.List;

/** The statements of the writer. Each takes its whole set as one JSON parameter. */
final class WriteSql {
  static final String UPSERT_ARTICLES =
      """
      INSERT INTO articles (
        article_id, document_id, revision, source_id, source_name, source_kind, source_uri, title, title_origin, body,
        paragraphs, language, language_confidence, url, authors, published_at, published_at_origin, received_at,
        provenance, enrichment, search)
      SELECT
        article_id, document_id, revision, source_id, source_name, source_kind, source_uri, title, title_origin, body,
        paragraphs, language, language_confidence, url, authors, published_at, published_at_origin, received_at,
        provenance, enrichment, article_search(language, title, body)
      FROM jsonb_to_recordset(?::jsonb) AS a (
        article_id uuid, document_id uuid, revision text, source_id text, source_name text, source_kind text,
        source_uri text, title text, title_origin text, body text, paragraphs jsonb, language text,
        language_confidence double precision, url text, authors text[], published_at timestamptz,
        published_at_origin text, received_at timestamptz, provenance jsonb, enrichment jsonb)
      ORDER BY article_id
      ON CONFLICT (article_id) DO UPDATE SET
        document_id = excluded.document_id, revision = excluded.revision, source_id = excluded.source_id,
        source_name = excluded.source_name, source_kind = excluded.source_kind, source_uri = excluded.source_uri,
        title = excluded.title, title_origin = excluded.title_origin, body = excluded.body,
        paragraphs = excluded.paragraphs, language = excluded.language,
        language_confidence = excluded.language_confidence, url = excluded.url, authors = excluded.authors,
        published_at = excluded.published_at, published_at_origin = excluded.published_at_origin,
        received_at = excluded.received_at, stored_at = now(), provenance = excluded.provenance,
        enrichment = excluded.enrichment, search = excluded.search,
        retagged_from = CASE WHEN articles.revision = excluded.revision THEN jsonb_build_object(
          'version', articles.enrichment ->> 'enricherVersion', 'models', articles.enrichment -> 'models',
          'vocabularyVersion', articles.enrichment ->> 'vocabularyVersion') END
      WHERE articles.received_at < excluded.received_at AND articles.revision <> excluded.revision
        OR articles.received_at = excluded.received_at AND articles.revision = excluded.revision
          AND enriched_newer(excluded.enrichment, articles.enrichment)
      RETURNING article_id, (xmax = 0), retagged_from
      """;

  static final List<String> DELETE_TAGS =
      List.of(
          "DELETE FROM article_entities WHERE article_id = ANY (?)",
          "DELETE FROM article_topics WHERE article_id = ANY (?)");

  static final String INSERT_REVISIONS =
      """
      INSERT INTO revisions (article_id, revision, received_at, title, body)
      SELECT article_id, revision, received_at, title, body
      FROM jsonb_to_recordset(?::jsonb) AS a (
        article_id uuid, revision text, received_at timestamptz, title text, body text)
      ORDER BY article_id
      ON CONFLICT DO NOTHING
      """;

  static final String INSERT_ENTITIES =
      """
      INSERT INTO entities (entity_id, type, name, wikidata)
      SELECT DISTINCT ON (entity_id) entity_id, type, name, wikidata
      FROM jsonb_to_recordset(?::jsonb) AS e (entity_id text, type text, name text, wikidata text)
      ORDER BY entity_id
      ON CONFLICT DO NOTHING
      """;

  /** What a newer enricher says of a thing holds; concurrent writers of older ones leave it. */
  static final String CORRECT_ENTITIES =
      """
      INSERT INTO entities (entity_id, type, name, wikidata)
      SELECT DISTINCT ON (entity_id) entity_id, type, name, wikidata
      FROM jsonb_to_recordset(?::jsonb) AS e (entity_id text, type text, name text, wikidata text)
      ORDER BY entity_id
      ON CONFLICT (entity_id) DO UPDATE
        SET type = excluded.type, name = excluded.name, wikidata = excluded.wikidata
        WHERE (entities.type, entities.name, entities.wikidata)
          IS DISTINCT FROM (excluded.type, excluded.name, excluded.wikidata)
      """;

  /** The tags of articles as they are before they are replaced. */
  static final String STORED_TAGS =
      """
      WITH wanted AS (SELECT unnest(?::uuid[]) AS article_id)
      SELECT ae.article_id, 'entity' AS kind, ae.entity_id AS key, ae.name,
        jsonb_build_object('type', e.type, 'name', ae.name, 'salience', ae.salience, 'mentions', (
          SELECT count(*) FROM mentions m
          WHERE m.article_id = ae.article_id AND m.entity_id = ae.entity_id)) AS looks
      FROM article_entities ae JOIN entities e USING (entity_id) JOIN wanted USING (article_id)
      UNION ALL
      SELECT t.article_id, 'topic', t.code, n.name::text,
        jsonb_build_object('confidence', t.confidence, 'inferred', t.inferred)
      FROM article_topics t JOIN topics n USING (code) JOIN wanted USING (article_id)
      """;

  static final String INSERT_TAG_CHANGES =
      """
      INSERT INTO tag_changes (
        article_id, revision, kind, key, name, change, before, after, enricher_before, enricher_after)
      SELECT
        article_id, revision, kind, key, name, change, before, after, enricher_before, enricher_after
      FROM jsonb_to_recordset(?::jsonb) AS c (
        article_id uuid, revision text, kind text, key text, name text, change text, before jsonb, after jsonb,
        enricher_before jsonb, enricher_after jsonb)
      """;

  static final String INSERT_ARTICLE_ENTITIES =
      """
      INSERT INTO article_entities (article_id, entity_id, position, name, salience)
      SELECT article_id, entity_id, position, name, salience
      FROM jsonb_to_recordset(?::jsonb) AS e (
        article_id uuid, entity_id text, position int, name text, salience double precision)
      ORDER BY article_id, entity_id
      """;

  static final String INSERT_MENTIONS =
      """
      INSERT INTO mentions (article_id, entity_id, part, span_start, span_end, surface, confidence)
      SELECT article_id, entity_id, part, span_start, span_end, surface, confidence
      FROM jsonb_to_recordset(?::jsonb) AS m (
        article_id uuid, entity_id text, part text, span_start int, span_end int, surface text,
        confidence double precision)
      ORDER BY article_id, entity_id, part, span_start
      """;

  static final String INSERT_TOPICS =
      """
      INSERT INTO topics (code, name)
      SELECT DISTINCT ON (code) code, name
      FROM jsonb_to_recordset(?::jsonb) AS t (code text, name jsonb)
      ORDER BY code
      ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE topics.name <> excluded.name
      """;

  static final String INSERT_ARTICLE_TOPICS =
      """
      INSERT INTO article_topics (article_id, code, confidence, inferred, evidence)
      SELECT article_id, code, confidence, inferred, evidence
      FROM jsonb_to_recordset(?::jsonb) AS t (
        article_id uuid, code text, confidence double precision, inferred boolean, evidence jsonb)
      ORDER BY article_id, code
      """;

  private WriteSql() {}
}
