-- Tags of a newer enricher take the place of those that the same wording had; here is what that changed.

-- Comparable as semantic versions are: four numbers, and a release after its candidates. What is no version comes first.
CREATE FUNCTION version_order(version text) RETURNS numeric[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (string_to_array(coalesce(substring(version FROM '^[0-9]+(?:\.[0-9]+)*'), '-1'), '.')::numeric[]
      || ARRAY[0, 0, 0, 0]::numeric[])[1:4]
    || CASE WHEN version ~ '^[0-9.]+-' THEN 0 ELSE 1 END::numeric;

-- Whether the tags of one enrichment take the place of those of another, for the same text: those of the higher version,
-- or, where that leaves it open and models or vocabulary differ, those made later.
CREATE FUNCTION enriched_newer(candidate jsonb, stored jsonb) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN version_order(candidate ->> 'enricherVersion') <> version_order(stored ->> 'enricherVersion')
      THEN version_order(candidate ->> 'enricherVersion') > version_order(stored ->> 'enricherVersion')
    WHEN candidate ->> 'enricherVersion' = stored ->> 'enricherVersion'
        AND candidate -> 'models' = stored -> 'models'
        AND candidate ->> 'vocabularyVersion' = stored ->> 'vocabularyVersion'
      THEN false
    ELSE (candidate ->> 'enrichedAt')::timestamptz > (stored ->> 'enrichedAt')::timestamptz
  END;

-- Which enricher's tags this wording had before; null where it still has its first.
ALTER TABLE articles ADD COLUMN retagged_from jsonb;

CREATE TABLE tag_changes (
  change_id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  article_id      uuid NOT NULL REFERENCES articles ON DELETE CASCADE,
  revision        text NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('entity', 'topic')),
  key             text NOT NULL,
  name            text NOT NULL,
  change          text NOT NULL CHECK (change IN ('added', 'removed', 'changed')),
  before          jsonb,
  after           jsonb,
  enricher_before jsonb NOT NULL,
  enricher_after  jsonb NOT NULL,
  changed_at      timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX tag_changes_newest ON tag_changes (changed_at);
CREATE INDEX tag_changes_by_article ON tag_changes (article_id);
