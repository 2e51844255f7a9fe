-- What became of the records of each partition, counted in the same transaction as their articles are written in.
CREATE TABLE outcomes (
  topic         text NOT NULL,
  partition     int NOT NULL,
  -- the topic that counted_to speaks of: one that was deleted and made again starts at offset 0
  topic_id      uuid NOT NULL,
  -- the highest offset that is counted: what comes again up to here is not counted again
  counted_to    bigint NOT NULL DEFAULT -1,
  received      bigint NOT NULL DEFAULT 0,
  inserted      bigint NOT NULL DEFAULT 0,
  updated       bigint NOT NULL DEFAULT 0,
  unchanged     bigint NOT NULL DEFAULT 0,
  dead_lettered bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (topic, partition),
  CONSTRAINT each_record_has_one_outcome CHECK (received = inserted + updated + unchanged + dead_lettered)
);
