package dev.strillone.store.write;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.Enrichment;
import dev.strillone.store.Sample;
import dev.strillone.store.outcome.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tags of the same wording by another enricher, against a real PostgreSQL. */
class RetaggingIT {
  private static final Instant AT = Instant.parse("2026-11-01T08:00:00Z");
  private static final String BODY = "Alfa e Beta e Gamma.";

  @RegisterExtension static final StoreTables TABLES = new StoreTables();

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.2.0, true",
    "0.9.0, 0.10.0, true",
    "0.2.0, 0.1.0, false",
    "1.0.0-rc.1, 1.0.0, true",
    "1.0.0, 1.0.0-rc.1, false",
    "0.9, 1.0.0-rc.1, true",
    "1, 1.0.1, true",
    "test, 0.1.0, true",
    "0.1.0, test, false",
    "0.1.0, 0.1.0, false",
    "99999999999999999999.1, 99999999999999999999.2, true"
  })
  void theHigherVersionHolds(String stored, String candidate, boolean replaced) throws Exception {
    String name = "version " + stored + " " + candidate;
    // later by the clock of a machine that is ahead: a version says more
    write(by(stored, List.of(), 99, article(name, AT, "Alfa")));

    Outcome outcome = write(by(candidate, List.of(), 1, article(name, AT, "Beta")));

    assertThat(outcome).isEqualTo(replaced ? Outcome.UPDATED : Outcome.UNCHANGED);
    assertThat(entities(name)).containsExactly("organisation:" + (replaced ? "beta" : "alfa"));
    assertThat(revisions(name)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"own-2, 2, true", "own-2, 0, false", "own-1, 2, false"})
  void ofTheSameVersionTheLaterHoldsIfItsModelsAreOthers(
      String model, int seconds, boolean replaced) throws Exception {
    String name = "models " + model + seconds;
    write(by("1.0.0", List.of("own-1"), 1, article(name, AT, "Alfa")));

    Outcome outcome = write(by("1.0.0", List.of(model), seconds, article(name, AT, "Beta")));

    assertThat(outcome).isEqualTo(replaced ? Outcome.UPDATED : Outcome.UNCHANGED);
    assertThat(entities(name)).containsExactly("organisation:" + (replaced ? "beta" : "alfa"));
  }

  @Test
  void whatChangedIsWrittenDownWithBothEnrichers() throws Exception {
    write(by("0.1.0", List.of(), 1, article("diff", AT, "Alfa", "Beta")));

    write(by("0.2.0", List.of("own"), 2, article("diff", AT, "Beta", "Gamma")));

    assertThat(changes("diff"))
        .containsExactly(
            "entity removed organisation:alfa Alfa 0.1.0 0.2.0 true false",
            "entity added organisation:gamma Gamma 0.1.0 0.2.0 false true");
  }

  @Test
  void tagsThatAreTheSameLeaveNoTrace() throws Exception {
    write(by("0.1.0", List.of(), 1, article("same", AT, "Alfa")));

    Outcome outcome = write(by("0.2.0", List.of(), 2, article("same", AT, "Alfa")));

    assertThat(outcome).isEqualTo(Outcome.UPDATED);
    assertThat(changes("same")).isEmpty();
    // the article says now whose tags it has
    assertThat(
            texts("SELECT enrichment ->> 'enricherVersion' FROM articles WHERE title = ?", "same"))
        .containsExactly("0.2.0");
  }

  @Test
  void anOlderRevisionStaysOldWhoeverTagsIt() throws Exception {
    ArticleEnriched old = Sample.article("s", "moved", "Uno: Alfa.", AT, "Alfa");
    write(by("0.1.0", List.of(), 1, old));
    write(
        by(
            "0.1.0",
            List.of(),
            1,
            Sample.article("s", "moved", "Due: Beta.", AT.plusSeconds(9), "Beta")));

    Outcome outcome = write(by("0.2.0", List.of(), 2, old));

    assertThat(outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(entities("moved")).containsExactly("organisation:beta");
    assertThat(changes("moved")).isEmpty();
  }

  @Test
  void theSameWordingReceivedAgainLaterIsLeftToItsOwnEvent() throws Exception {
    write(by("0.1.0", List.of(), 1, article("again", AT, "Alfa")));

    Outcome outcome = write(by("0.2.0", List.of(), 2, article("again", AT.plusSeconds(9), "Beta")));

    assertThat(outcome).isEqualTo(Outcome.UNCHANGED);
    assertThat(entities("again")).containsExactly("organisation:alfa");
  }

  @Test
  void aNewWordingIsNoChangeOfTags() throws Exception {
    write(by("0.1.0", List.of(), 1, Sample.article("s", "edited", "Uno: Alfa.", AT, "Alfa")));

    write(
        by(
            "0.2.0",
            List.of(),
            2,
            Sample.article("s", "edited", "Due: Beta.", AT.plusSeconds(9), "Beta")));

    assertThat(changes("edited")).isEmpty();
    assertThat(revisions("edited")).isEqualTo(2);
  }

  @Test
  void changesGoWithTheirArticle() throws Exception {
    write(by("0.1.0", List.of(), 1, article("gone", AT, "Alfa")));
    write(by("0.2.0", List.of(), 2, article("gone", AT, "Beta")));
    assertThat(changes("gone")).hasSize(2);
    String id = texts("SELECT article_id FROM articles WHERE title = ?", "gone").getFirst();

    TABLES.execute("DELETE FROM articles WHERE title = 'gone'");

    assertThat(texts("SELECT key FROM tag_changes WHERE article_id = ?::uuid", id)).isEmpty();
  }

  @Test
  void writersOfBothEnrichersWhoMeetEndWithTheNewerTagsAndWithoutRetries() throws Exception {
    AtomicInteger retries = new AtomicInteger();
    Transactions transactions =
        new Transactions(TABLES.source(), _ -> {}, _ -> retries.incrementAndGet());
    List<Callable<List<Outcome>>> jobs = new ArrayList<>();
    for (int w = 0; w < 6; w++) {
      String version = w % 2 == 0 ? "0.1.0" : "0.2.0";
      String name = w % 2 == 0 ? "Alfa" : "Beta";
      List<ArticleEnriched> batch =
          new ArrayList<>(
              IntStream.range(0, 60)
                  .mapToObj(i -> by(version, List.of(), 1, article("meet" + i, AT, name, "Gamma")))
                  .toList());
      if (w > 2) {
        Collections.reverse(batch);
      }
      jobs.add(() -> write(transactions, batch));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(jobs.size())) {
      for (Future<List<Outcome>> job : threads.invokeAll(jobs)) {
        assertThat(job.get()).hasSize(60);
      }
    }

    for (int i = 0; i < 60; i++) {
      assertThat(entities("meet" + i)).containsExactly("organisation:beta", "organisation:gamma");
    }
    assertThat(retries).hasValue(0);
  }

  private static ArticleEnriched article(String title, Instant receivedAt, String... names) {
    return Sample.article("s", title, BODY, receivedAt, names);
  }

  private static ArticleEnriched by(
      String version, List<String> models, int second, ArticleEnriched article) {
    Enrichment e = article.enrichment();
    return new ArticleEnriched(
        article.article(),
        new Enrichment(
            version,
            models.stream().map(model -> new Enrichment.Model(model, "1")).toList(),
            e.vocabularyVersion(),
            AT.plusSeconds(second),
            e.language(),
            e.entities(),
            e.topics(),
            null,
            null,
            e.outcome()));
  }

  private static Outcome write(ArticleEnriched article) throws InterruptedException, SQLException {
    return write(TABLES.transactions(), List.of(article)).getFirst();
  }

  private static List<Outcome> write(Transactions transactions, List<ArticleEnriched> batch)
      throws InterruptedException, SQLException {
    return transactions.run(connection -> new ArticleTables(connection).write(batch));
  }

  private static List<String> entities(String title) throws SQLException {
    return texts(
        "SELECT entity_id FROM article_entities JOIN articles USING (article_id) WHERE title = ?"
            + " ORDER BY entity_id",
        title);
  }

  private static int revisions(String title) throws SQLException {
    return texts("SELECT revision FROM revisions WHERE title = ?", title).size();
  }

  private static List<String> changes(String title) throws SQLException {
    return texts(
        """
        SELECT concat_ws(' ', kind, change, key, name, enricher_before ->> 'version', enricher_after ->> 'version',
          (before IS NOT NULL)::text, (after IS NOT NULL)::text)
        FROM tag_changes JOIN articles USING (article_id) WHERE title = ? ORDER BY change_id
        """,
        title);
  }

  private static List<String> texts(String sql, String title) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = TABLES.connection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, title);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
    }
    return texts;
  }
}
