package dev.strillone.system.fault;

import java.util.List;
import java.util.Map;

/**
 * What a trial left behind.
 *
 * @param sent what ingest-service had answered 202 for
 * @param raw all of {@code news.raw.v1}
 * @param along {@code news.enriched.v1} as a reader saw it that read along
 * @param late {@code news.enriched.v1} as a reader saw it that came when all was over
 * @param rows by article id
 * @param letters all of both dead-letter topics
 * @param planted the reasons of the records that had to become dead letters, by place ({@link Event#place})
 * @param rude what clients were answered that well-behaved services never answer
 * @param unfit what our services published and their own schema does not take
 * @param waiting what was still waiting when nothing moved any more
 * @param counts what each service says that it has counted
 * @param clean the tags of each text ({@link Event#text}) in a run without faults
 */
record Evidence(
    List<Sent> sent,
    List<Event> raw,
    List<Event> along,
    List<Event> late,
    Map<String, Rows.Row> rows,
    List<Letter> letters,
    Map<String, String> planted,
    List<String> rude,
    List<String> unfit,
    Lag waiting,
    List<Counts> counts,
    Map<String, Tags> clean) {
  Evidence with(Map<String, Tags> tagsOfCleanRun) {
    return new Evidence(
        sent,
        raw,
        along,
        late,
        rows,
        letters,
        planted,
        rude,
        unfit,
        waiting,
        counts,
        Map.copyOf(tagsOfCleanRun));
  }
}
