package dev.strillone.store.outcome;

/** The statements of the counts. Rows are taken in the order of their key, so that writers can't deadlock. */
final class LedgerSql {
  static final String OPEN =
      """
      INSERT INTO outcomes (topic, topic_id, partition)
      SELECT ?, ?, partition FROM unnest(?) AS partition
      ORDER BY partition
      ON CONFLICT (topic, partition) DO UPDATE SET
        topic_id = excluded.topic_id,
        counted_to = CASE WHEN outcomes.topic_id = excluded.topic_id THEN outcomes.counted_to ELSE -1 END
      RETURNING partition, counted_to
      """;

  static final String ADD =
      """
      UPDATE outcomes SET
        counted_to = n.counted_to,
        received = outcomes.received + n.received,
        inserted = outcomes.inserted + coalesce(n.inserted, 0),
        updated = outcomes.updated + coalesce(n.updated, 0),
        unchanged = outcomes.unchanged + coalesce(n.unchanged, 0),
        dead_lettered = outcomes.dead_lettered + coalesce(n.dead_lettered, 0)
      FROM jsonb_to_recordset(?::jsonb) AS n (
        partition int, counted_to bigint, received bigint, inserted bigint, updated bigint, unchanged bigint,
        dead_lettered bigint)
      WHERE outcomes.topic = ? AND outcomes.partition = n.partition
      RETURNING outcomes.partition, outcomes.received, outcomes.inserted, outcomes.updated, outcomes.unchanged,
        outcomes.dead_lettered
      """;

  static final String TOTALS =
      """
      SELECT partition, received, inserted, updated, unchanged, dead_lettered
      FROM outcomes WHERE topic = ? AND partition = ANY (?)
      """;

  private LedgerSql() {}
}
