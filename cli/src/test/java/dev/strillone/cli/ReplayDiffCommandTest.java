package dev.strillone.cli;

import dev.strillone.cli.support.FakeService.Request;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayDiffCommandTest {
  private static final String ENRICHERS =
      """
      "enricherBefore":{"version":"0.1.0","models":[{"name":"it","version":"1"}],"vocabularyVersion":"v1"},\
      "enricherAfter":{"version":"0.2.0","models":[{"name":"it","version":"1"},{"name":"own-aliases","version":"ab"}],\
      "vocabularyVersion":"v1"}""";
  private static final String PAGE =
      """
      {"items":[%s,%s],"next":"7","totals":{"articles":2,"added":1,"removed":1,"changed":1}}"""
          .formatted(
              change(
                  "a1",
                  "entity",
                  "Q1",
                  "Istat",
                  "added",
                  "\"after\":{\"type\":\"organisation\",\"name\":\"Istat\",\"salience\":0.4,\"mentions\":2}"),
              change(
                  "a1",
                  "topic",
                  "medtop:1",
                  "science",
                  "changed",
                  "\"before\":{\"confidence\":0.8,\"inferred\":false},"
                      + "\"after\":{\"confidence\":0.91,\"inferred\":false}"));
  private static final String LAST =
      """
      {"items":[%s],"totals":{"articles":2,"added":1,"removed":1,"changed":1}}"""
          .formatted(
              change(
                  "a2",
                  "entity",
                  "Q2",
                  "Bel\\u001bpaese",
                  "removed",
                  "\"before\":{\"type\":\"place\",\"name\":\"x\",\"salience\":0.1,\"mentions\":1}"));

  @TempDir Path dir;
  private RunningStack stack;
  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    stack = new RunningStack(dir.resolve("data"));
    cli = new Cli(dir);
  }

  @AfterEach
  void stop() {
    stack.close();
  }

  @Test
  void changesStandByArticleWithTheirTotals() {
    stack.store.answers("/tag-changes", 200, PAGE).answers("/tag-changes", 200, LAST);

    int exitCode = cli.run("replay", "diff");

    assertThat(exitCode).isZero();
    assertThat(cli.out())
        .isEqualTo(
            """
            Title of a1
              a1 · received 2026-11-24T06:00:00Z from flow · enricher 0.1.0 → 0.2.0, own-aliases ab
              + Istat  Q1  type organisation, salience 0.40, mentions 2
              ~ science  medtop:1  confidence 0.80 → 0.91

            Title of a2
              a2 · received 2026-11-24T06:00:00Z from flow · enricher 0.1.0 → 0.2.0, own-aliases ab
              - Bel paese  Q2  type place, salience 0.10, mentions 1

            2 articles: 1 added, 1 removed, 1 changed
            """);
  }

  @Test
  void aQuestionHasTheOptionsAndThenTheNextPages() {
    stack.store.answers("/tag-changes", 200, PAGE).answers("/tag-changes", 200, LAST);

    cli.run(
        "replay", "diff", "--since", "2026-11-24", "--to", "2026-11-24", "--source", "due passi");

    assertThat(stack.store.requests)
        .extracting(Request::target)
        .containsExactly(
            "/tag-changes?since=2026-11-24T00%3A00%3A00Z&to=2026-11-25T00%3A00%3A00Z"
                + "&source=due+passi&limit=100",
            "/tag-changes?since=2026-11-24T00%3A00%3A00Z&to=2026-11-25T00%3A00%3A00Z"
                + "&source=due+passi&limit=100&after=7");
  }

  @Test
  void programsGetOneObjectALine() {
    stack.store.answers("/tag-changes", 200, LAST);

    cli.run("replay", "diff", "--format", "json");

    assertThat(cli.out().lines())
        .singleElement()
        .asString()
        .startsWith("{\"articleId\":\"a2\"")
        .contains("\"key\":\"Q2\"");
  }

  @Test
  void nothingChangedIsSaid() {
    stack.store.answers("/tag-changes", 200, "{\"items\":[],\"totals\":{}}");

    int exitCode = cli.run("replay", "diff");

    assertThat(exitCode).isZero();
    assertThat(cli.out()).isEmpty();
    assertThat(cli.err()).isEqualTo("No tags were changed.\n");
  }

  @Test
  void whatTheServiceRefusesIsTold() {
    stack.store.answers("/tag-changes", 400, "{\"detail\":\"parameter 'since': no\"}");

    int exitCode = cli.run("replay", "diff");

    assertThat(exitCode).isEqualTo(1);
    assertThat(cli.err()).isEqualTo("strillone: parameter 'since': no\n");
  }

  @Test
  void aServiceWithoutItsDatabaseIsAway() {
    stack.store.answers("/tag-changes", 503, "{\"title\":\"The database does not answer\"}");

    int exitCode = cli.run("replay", "diff");

    assertThat(exitCode).isEqualTo(5);
    assertThat(cli.err()).contains("The database does not answer");
  }

  private static String change(
      String article, String kind, String key, String name, String change, String looks) {
    return """
    {"articleId":"%s","title":"Title of %s","source":"flow","receivedAt":"2026-11-24T06:00:00Z","kind":"%s",\
    "key":"%s","name":"%s","change":"%s",%s,%s}"""
        .formatted(article, article, kind, key, name, change, looks, ENRICHERS);
  }
}
