package dev.strillone.system.fault;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trial left behind.
 *
 * @param sent what ingest-service had answered 202 for
 * @param raw all of {@code news.raw.v1}
 * @param along {@code news.enriched.v1} as a reader saw it that read along
 * @param late {@code news.enriched.v1} as a reader saw it that came when all was over
 * @param rows by article id
 * @param letters all of both dead-letter topics
 * @param planted the places ({@link Event#place}) of the records that had to become dead letters
 * @param waiting what was still waiting when nothing moved any more
 * @param clean the tags of each text ({@link Event#text}) in a run without faults
 */
record Evidence(
    List<Sent> sent,
    List<Event> raw,
    List<Event> along,
    List<Event> late,
    Map<String, Rows.Row> rows,
    List<Event> letters,
    Set<String> planted,
    Lag waiting,
    Map<String, Tags> clean) {
  Evidence with(Map<String, Tags> tagsOfCleanRun) {
    return new Evidence(
        sent, raw, along, late, rows, letters, planted, waiting, Map.copyOf(tagsOfCleanRun));
  }
}
