package dev.strillone.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strillone.localstack.supervise.StrilloneServices;
import dev.strillone.system.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A window is tagged anew with a longer table of names, while articles come in, and although it is killed midway. */
class ReplayIT {
  private static final String SOURCE = "flow";
  private static final String GROUP = "enrich-replay-";
  private static final int BEFORE = 5;
  private static final int INSIDE = 400;
  private static final Pattern CONTINUE = Pattern.compile("Continue it with (\\./strillone .*)");

  /** Wikidata's sandbox: no text means it unless it is told to. */
  private static final String OWN_ID = "Q4115189";

  @TempDir Path dir;
  private final NewsGenerator generator = new NewsGenerator(20261128);
  private final AtomicInteger number = new AtomicInteger();

  @Test
  void killedMidwayItContinuesAndTheWindowAloneHasTheNewTags() throws Exception {
    Launcher launcher = new Launcher(dir.resolve("data"), dir);
    Map<String, String> enricher = newEnricher(launcher);
    try (Pipeline pipeline = Pipeline.start(dir.resolve("data"));
        ExecutorService live = Executors.newSingleThreadExecutor()) {
      Set<String> outside = new HashSet<>(post(pipeline, BEFORE));
      await().until(() -> stored(pipeline).size() == BEFORE);
      String from = Instant.now().toString();
      Set<String> inside = new HashSet<>(post(pipeline, INSIDE));
      await().until(() -> stored(pipeline).size() == BEFORE + INSIDE);
      String to = Instant.now().toString();
      long pid = pipeline.pid(StrilloneServices.ENRICH);
      AtomicBoolean enough = new AtomicBoolean();
      Future<List<String>> traffic =
          live.submit(
              () -> {
                List<String> ids = new ArrayList<>();
                while (!enough.get()) {
                  ids.addAll(post(pipeline, 1));
                }
                return ids;
              });

      Ended killed = killMidway(pipeline, launcher, enricher, from, to);
      Matcher next = CONTINUE.matcher(killed.err());
      assertThat(next.find()).as(killed.err()).isTrue();
      Ended continued =
          launcher.end(launcher.start(List.of("sh", "-c", "exec " + next.group(1)), enricher));
      enough.set(true);
      outside.addAll(traffic.get());

      assertThat(continued.exitCode()).as(continued.err()).isZero();
      assertThat(continued.err()).contains("continues where it was stopped", "(100 %)", "done;");
      Set<String> all = new HashSet<>(inside);
      all.addAll(outside);
      await().untilAsserted(() -> assertThat(pipeline.kafka().lag(Kafka.RAW)).isZero());
      await().untilAsserted(() -> assertThat(pipeline.kafka().lag(Kafka.ENRICHED)).isZero());
      List<JsonNode> articles = articles(pipeline);
      assertThat(articles).extracting(ReplayIT::id).containsExactlyInAnyOrderElementsOf(all);
      assertThat(retagged(articles)).isEqualTo(inside);
      assertThat(articles.stream().filter(ReplayIT::namesOwn).map(ReplayIT::id).toList())
          .isNotEmpty()
          .isSubsetOf(inside);
      assertThat(pipeline.pid(StrilloneServices.ENRICH)).isEqualTo(pid);
      assertPublishedOnce(pipeline, inside, outside);
      assertThat(pipeline.kafka().groups(GROUP)).isEmpty();
      assertDiff(launcher, articles);
    }
  }

  private static Map<String, String> newEnricher(Launcher launcher)
      throws IOException, InterruptedException {
    Path table =
        Files.writeString(
            launcher.dir().resolve("aliases.tsv"),
            "Istat\tit\t" + OWN_ID + "\tORGANISATION\tIstat of the test\tIT\t1\ttest\n");
    Path conf = launcher.dir().resolve("conf");
    Ended imported =
        launcher.run(
            List.of("./strillone", "import-aliases", table.toString(), "--out", conf.toString()));
    assertThat(imported.exitCode()).as(imported.err()).isZero();
    return Map.of(
        "STRILLONE_ENRICH_ALIASES",
        conf.resolve("own-aliases.bin").toString(),
        "STRILLONE_ENRICH_THREADS",
        "1");
  }

  private static Ended killMidway(
      Pipeline pipeline, Launcher launcher, Map<String, String> enricher, String from, String to)
      throws IOException, InterruptedException {
    Kafka kafka = pipeline.kafka();
    Process replay =
        launcher.start(
            List.of("./strillone", "replay", "--from", from, "--to", to, "--source", SOURCE),
            enricher);
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> kafka.progressOfGroup(GROUP, Kafka.RAW) > 0);
    long start = kafka.progressOfGroup(GROUP, Kafka.RAW);
    await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> kafka.progressOfGroup(GROUP, Kafka.RAW) > start + 20);
    replay.descendants().forEach(ProcessHandle::destroyForcibly);
    Ended ended = launcher.end(replay);
    Told.say("kill -9 of the replay, which had said: " + ended.err());
    assertThat(ended.exitCode()).isEqualTo(1);
    assertThat(ended.err()).doesNotContain("done;");
    return ended;
  }

  /** Once by the live instance, and once more where it was replayed, in spite of the crash. */
  private static void assertPublishedOnce(
      Pipeline pipeline, Set<String> inside, Set<String> outside) {
    Map<String, Long> published =
        pipeline.kafka().read(Kafka.ENRICHED).stream()
            .collect(
                Collectors.groupingBy(
                    record -> new String(record.key(), UTF_8), Collectors.counting()));
    inside.forEach(id -> assertThat(published).containsEntry(id, 2L));
    outside.forEach(id -> assertThat(published).containsEntry(id, 1L));
    assertThat(pipeline.kafka().read(Kafka.ENRICH_DLQ)).isEmpty();
  }

  private static void assertDiff(Launcher launcher, List<JsonNode> articles)
      throws IOException, InterruptedException {
    Ended json = launcher.run(List.of("./strillone", "replay", "diff", "--format", "json"));
    Ended table = launcher.run(List.of("./strillone", "replay", "diff", "--since", "1h"));

    assertThat(json.exitCode()).as(json.err()).isZero();
    List<String> added = new ArrayList<>();
    for (String line : json.out().lines().toList()) {
      JsonNode change = json(line);
      if (change.get("change").asText().equals("added")
          && change.get("key").asText().equals(OWN_ID)) {
        added.add(id(change));
      }
    }
    assertThat(added)
        .containsExactlyInAnyOrderElementsOf(
            articles.stream().filter(ReplayIT::namesOwn).map(ReplayIT::id).toList());
    assertThat(table.exitCode()).as(table.err()).isZero();
    assertThat(table.out())
        .containsPattern("(?m)^  \\+ .*" + OWN_ID)
        .containsPattern("(?m)^  - .*")
        .containsPattern("(?m)^\\d+ articles: \\d+ added, \\d+ removed, \\d+ changed$");
  }

  private static JsonNode json(String line) throws JsonProcessingException {
    return new ObjectMapper().readTree(line);
  }

  private List<String> post(Pipeline pipeline, int articles) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      NewsGenerator.News news = generator.next(number.getAndIncrement());
      byte[] document =
          JsonNodeFactory.instance
              .objectNode()
              .put("title", news.title())
              .put("text", news.text())
              .toString()
              .getBytes(UTF_8);
      ids.addAll(
          Ingest.accepted(
              pipeline.ingest().post("application/json", document, Map.of("source", SOURCE))));
    }
    return Collections.unmodifiableList(ids);
  }

  private static List<JsonNode> articles(Pipeline pipeline) {
    return pipeline.store().articles(Map.of("source", SOURCE));
  }

  private static List<String> stored(Pipeline pipeline) {
    return articles(pipeline).stream().map(ReplayIT::id).toList();
  }

  private static String id(JsonNode article) {
    return article.get("articleId").asText();
  }

  private static Set<String> retagged(List<JsonNode> articles) {
    return articles.stream()
        .filter(a -> a.at("/enrichment/models").findValuesAsText("name").contains("own-aliases"))
        .map(ReplayIT::id)
        .collect(Collectors.toSet());
  }

  private static boolean namesOwn(JsonNode article) {
    return article.get("entities").findValuesAsText("id").contains(OWN_ID);
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(250));
  }
}
