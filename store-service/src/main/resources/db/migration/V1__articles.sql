-- Articles as they are now, and every revision that was ever stored.
CREATE TABLE articles (
  article_id          uuid PRIMARY KEY,
  document_id         uuid NOT NULL,
  revision            text NOT NULL,
  source_id           text NOT NULL,
  source_name         text NOT NULL,
  source_kind         text NOT NULL,
  source_uri          text,
  title               text,
  title_origin        text NOT NULL,
  body                text NOT NULL,
  paragraphs          jsonb NOT NULL,
  language            text NOT NULL,
  language_confidence double precision NOT NULL,
  url                 text,
  authors             text[] NOT NULL,
  published_at        timestamptz,
  published_at_origin text,
  received_at         timestamptz NOT NULL,
  stored_at           timestamptz NOT NULL DEFAULT now(),
  provenance          jsonb NOT NULL,
  enrichment          jsonb NOT NULL,
  search              tsvector NOT NULL
);
CREATE INDEX articles_newest ON articles (received_at DESC, article_id DESC);
CREATE INDEX articles_by_source ON articles (source_id, received_at DESC, article_id DESC);
CREATE INDEX articles_search ON articles USING gin (search);

CREATE TABLE revisions (
  article_id  uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
  revision    text NOT NULL,
  received_at timestamptz NOT NULL,
  title       text,
  body        text NOT NULL,
  stored_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (article_id, received_at, revision)
);

-- What articles name. No counters here: counts are derived.
CREATE TABLE entities (
  entity_id text PRIMARY KEY,
  type      text NOT NULL,
  name      text NOT NULL,
  wikidata  text
);
CREATE INDEX entities_by_name ON entities (lower(name) text_pattern_ops);

CREATE TABLE article_entities (
  article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
  entity_id  text NOT NULL REFERENCES entities,
  position   int NOT NULL,
  name       text NOT NULL,
  salience   double precision NOT NULL,
  PRIMARY KEY (article_id, entity_id)
);
CREATE INDEX article_entities_by_entity ON article_entities (entity_id, article_id);

-- Spans count code points, as substring() does.
CREATE TABLE mentions (
  article_id uuid NOT NULL,
  entity_id  text NOT NULL,
  part       text NOT NULL,
  span_start int NOT NULL,
  span_end   int NOT NULL,
  surface    text NOT NULL,
  confidence double precision NOT NULL,
  PRIMARY KEY (article_id, entity_id, part, span_start, span_end),
  FOREIGN KEY (article_id, entity_id) REFERENCES article_entities ON DELETE CASCADE
);

CREATE TABLE topics (
  code text PRIMARY KEY,
  name jsonb NOT NULL
);

CREATE TABLE article_topics (
  article_id uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
  code       text NOT NULL REFERENCES topics,
  confidence double precision NOT NULL,
  inferred   boolean NOT NULL,
  evidence   jsonb NOT NULL,
  PRIMARY KEY (article_id, code)
);
CREATE INDEX article_topics_by_code ON article_topics (code, article_id);

-- The text search configuration of a language; what we can't stem is searched word by word.
CREATE FUNCTION search_configuration(language text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE split_part(language, '-', 1)
    WHEN 'it' THEN 'italian'::regconfig
    WHEN 'en' THEN 'english'::regconfig
    ELSE 'simple'::regconfig
  END;

-- A tsvector holds one megabyte at most (error 54000), so the text is capped well below.
CREATE FUNCTION article_search(language text, title text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(to_tsvector(search_configuration(language), left(coalesce(title, ''), 2000)), 'A')
      || setweight(to_tsvector(search_configuration(language), left(body, 200000)), 'B');
