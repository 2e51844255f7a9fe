package dev.strillone.system;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** kill -9 of the services that process articles, while they do. */
class KillIT {
  private static final long SEED = 20261124;
  private static final int ARTICLES = 2000;
  private static final int CLIENTS = 4;
  private static final String SOURCE = "flow";

  @TempDir Path dir;

  @Test
  void everyArticleIsStoredOnceWhateverIsKilled() throws Exception {
    try (Pipeline pipeline = Pipeline.start(dir);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      Kafka kafka = pipeline.kafka();
      List<Future<List<String>>> answers = post(pipeline.ingest(), clients);

      killAlongTheWay(pipeline, kafka);

      List<String> accepted = ids(answers);
      assertThat(accepted).doesNotHaveDuplicates().hasSize(ARTICLES);
      await().untilAsserted(() -> assertThat(kafka.lag(Kafka.RAW)).isZero());
      // what a killed instance left open is aborted by the broker some seconds later: until then
      // readers wait
      await().until(() -> kafka.read(Kafka.ENRICHED).size() >= ARTICLES);
      await().untilAsserted(() -> assertThat(kafka.lag(Kafka.ENRICHED)).isZero());
      assertThat(keys(kafka, Kafka.RAW)).containsExactlyInAnyOrderElementsOf(accepted);
      assertThat(keys(kafka, Kafka.ENRICHED)).containsExactlyInAnyOrderElementsOf(accepted);
      assertThat(kafka.read(Kafka.ENRICH_DLQ)).isEmpty();
      assertThat(kafka.read(Kafka.STORE_DLQ)).isEmpty();
      assertThat(stored(pipeline)).containsExactlyInAnyOrderElementsOf(accepted);
    }
  }

  /** Each kill waits for its moment, so many articles done, drawn once for the seed. */
  private static void killAlongTheWay(Pipeline pipeline, Kafka kafka) {
    Random random = new Random(SEED);
    List<Integer> moments =
        IntStream.generate(() -> 50 + random.nextInt(ARTICLES * 3 / 4))
            .distinct()
            .limit(5)
            .sorted()
            .boxed()
            .toList();
    for (int i = 0; i < moments.size(); i++) {
      int moment = moments.get(i);
      boolean enrich = i % 2 == 1;
      String service = enrich ? StrilloneServices.ENRICH : StrilloneServices.STORE;
      String topic = enrich ? Kafka.RAW : Kafka.ENRICHED;
      await().until(() -> kafka.progress(topic) >= moment);
      Told.say("kill -9 of " + service + " at " + kafka.progress(topic) + " of " + topic);
      pipeline.kill(service);
    }
  }

  private static List<Future<List<String>>> post(Ingest ingest, ExecutorService clients) {
    NewsGenerator generator = new NewsGenerator(SEED);
    List<Future<List<String>>> answers = new ArrayList<>();
    for (int number = 0; number < ARTICLES; number++) {
      byte[] document = json(generator.next(number));
      answers.add(
          clients.submit(
              () ->
                  Ingest.accepted(
                      ingest.post("application/json", document, Map.of("source", SOURCE)))));
    }
    return answers;
  }

  private static byte[] json(NewsGenerator.News news) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", news.title())
        .put("text", news.text())
        .toString()
        .getBytes(UTF_8);
  }

  private static List<String> ids(List<Future<List<String>>> answers)
      throws ExecutionException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (Future<List<String>> answer : answers) {
      ids.addAll(answer.get());
    }
    return ids;
  }

  private static List<String> keys(Kafka kafka, String topic) {
    return kafka.read(topic).stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  private static List<String> stored(Pipeline pipeline) {
    return pipeline.store().articles(Map.of("source", SOURCE)).stream()
        .map(article -> article.get("articleId").asText())
        .toList();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(250));
  }
}
