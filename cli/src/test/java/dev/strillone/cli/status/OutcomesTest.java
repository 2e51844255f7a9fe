package dev.strillone.cli.status;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomesTest {
  @Test
  void countsAreSummedByStageAndOutcome() {
    String metrics =
        """
        # HELP strillone_ingest_documents_total
        # TYPE strillone_ingest_documents_total counter
        strillone_ingest_documents_total{outcome="published",source="http"} 2.0
        strillone_ingest_documents_total{outcome="published",source="folder"} 3.0
        strillone_ingest_documents_total{outcome="refused",source="http"} 1.0
        strillone_ingest_articles_total{outcome="published"} 1.2E7
        strillone_ingest_documents_received_total{source="http"} 4.0
        strillone_ingest_documents_received_total{source="folder"} 3.0
        strillone_ingest_documents_in_flight 1.0
        strillone_store_articles_total{last_outcome="x}",outcome="dead_lettered",partition="0"} 2.0
        strillone_store_articles_total{outcome="dead_lettered",partition="1"} 3.0
        strillone_store_articles_received_total{partition="0"} 2.0
        strillone_store_articles_received_total{partition="1"} 4.0
        """;

    var counts = Outcomes.parse(metrics);

    assertThat(counts)
        .isEqualTo(
            Map.of(
                "ingest articles",
                counts(null, null, Map.of("published", 12_000_000L)),
                "ingest documents",
                counts(7L, 1L, Map.of("published", 5L, "refused", 1L)),
                "store articles",
                counts(6L, null, Map.of("dead_lettered", 5L))));
    assertThat(counts.get("ingest articles").addsUp()).isNull();
    assertThat(counts.get("ingest documents").addsUp()).isTrue();
    assertThat(counts.get("store articles").addsUp()).isFalse();
    assertThat(counts.get("store articles").missing()).isEqualTo(1);
  }

  @Test
  void whatIsNoCountOfOutcomesIsLeftOut() {
    String metrics =
        """
        strillone_enrich_analysis_seconds_count 4.0
        strillone_enrich_articles_total{other="x"} 1.0
        strillone_enrich_articles_total 1.0
        jvm_threads_live_threads 20.0
        my_strillone_store_articles_total{outcome="inserted"} 1.0
        """;

    assertThat(Outcomes.parse(metrics)).isEmpty();
  }

  private static StageCounts counts(
      @Nullable Long received, @Nullable Long inFlight, Map<String, Long> outcomes) {
    return new StageCounts(received, inFlight, new TreeMap<>(outcomes));
  }
}
