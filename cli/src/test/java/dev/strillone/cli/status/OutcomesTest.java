package dev.strillone.cli.status;

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
        strillone_store_articles_total{last_outcome="x}",outcome="dead_letter"} 0.0
        """;

    var counts = Outcomes.parse(metrics);

    assertThat(counts.toString())
        .isEqualTo(
            "{ingest articles={published=12000000},"
                + " ingest documents={published=5, refused=1},"
                + " store articles={dead_letter=0}}");
  }

  @Test
  void whatIsNoCountOfOutcomesIsLeftOut() {
    String metrics =
        """
        strillone_enrich_analysis_seconds_count 4.0
        strillone_enrich_articles_total{other="x"} 1.0
        strillone_enrich_articles_total 1.0
        jvm_threads_live_threads 20.0
        my_strillone_store_articles_total{outcome="stored"} 1.0
        """;

    assertThat(Outcomes.parse(metrics)).isEmpty();
  }
}
