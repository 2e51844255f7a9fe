package dev.strillone.system.fault;

import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.system.Kafka;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Records that no service can use, in a stream of good ones. */
class PoisonFaultIT {
  private static final double[] MOMENTS = {0.2, 0.5, 0.8};
  private static final String REFUSE =
      "ALTER TABLE articles ADD CONSTRAINT forbidden CHECK (title <> '" + Plant.FORBIDDEN + "')";

  /** Far above any article of the load, and far below what is planted. */
  private static final Map<String, String> TIGHT =
      Map.of("STRILLONE_ENRICH_MAX_RECORD_SIZE", "256K", "STRILLONE_ENRICH_TIME_LIMIT", "3s");

  private static final int TOO_LARGE = 300_000;
  private static final int TOO_SLOW = 8_000_000;

  @Test
  @DisplayName("records that nobody can use among good ones in news.raw.v1")
  void rawPoison() throws Exception {
    Matrix.play(
        "poison-raw",
        "records that nobody can use among good ones in news.raw.v1",
        trial ->
            each(
                trial,
                () -> {
                  sow(trial, Plant.anywhere(Kafka.RAW));
                  sow(trial, List.of(Plant.underAnotherKey()));
                }));
  }

  @Test
  @DisplayName("records that nobody can use, and some that PostgreSQL refuses, in news.enriched.v1")
  void enrichedPoison() throws Exception {
    Matrix.play(
        "poison-enriched",
        "records that nobody can use, and some that PostgreSQL refuses, in news.enriched.v1",
        trial -> {
          trial.stand().database().execute(REFUSE);
          each(
              trial,
              () -> {
                sow(trial, Plant.anywhere(Kafka.ENRICHED));
                sow(trial, List.of(Plant.forbidden(), Plant.forbidden()));
              });
        });
  }

  @Test
  @Tag("faults")
  @DisplayName("articles whose analysis takes too long, or comes out too large")
  void endlessAnalysis() throws Exception {
    Matrix.play(
        "poison-analysis",
        "articles whose analysis takes too long, or comes out too large",
        Setup.PLAIN.with(Stage.ENRICH, TIGHT),
        trial ->
            each(
                trial,
                () ->
                    sow(
                        trial,
                        List.of(
                            Plant.ofLength(TOO_LARGE, DeadLetterReason.RESULT_TOO_LARGE),
                            Plant.ofLength(TOO_SLOW, DeadLetterReason.ANALYSIS_TIMEOUT)))));
  }

  private static void each(Trial trial, Trial.Act act) throws Exception {
    for (double moment : MOMENTS) {
      trial.at(moment);
      trial.once("planted", act);
    }
  }

  private static void sow(Trial trial, List<Plant> plants) throws Exception {
    try (Planter planter = new Planter(trial)) {
      for (Plant plant : plants) {
        planter.plant(plant);
      }
    }
  }
}
