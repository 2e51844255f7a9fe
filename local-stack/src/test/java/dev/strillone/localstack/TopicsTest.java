package dev.strillone.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {
  @Test
  void topicsAreThoseOfTheContract() {
    List<NewTopic> topics = Topics.declared();

    assertThat(topics)
        .extracting(NewTopic::name)
        .containsExactly(
            "news.raw.v1",
            "news.enriched.v1",
            "news.stories.v1",
            "news.raw.v1.enrich.dlq",
            "news.enriched.v1.store.dlq",
            "news.dead-letters.v1",
            "news.ingest.lines.v1");
  }

  @Test
  void partitionsAndSettingsAreThoseOfTheContract() {
    NewTopic enriched = Topics.declared().get(1);

    assertThat(enriched.numPartitions()).isEqualTo(12);
    assertThat(enriched.configs())
        .containsEntry("cleanup.policy", "compact")
        .containsEntry("min.compaction.lag.ms", "1209600000")
        .containsEntry("max.message.bytes", "16777216");
  }

  /** What Compose runs: {@code topic NAME PARTITIONS SETTING=VALUE…}, a line a topic. */
  @Test
  void theScriptOfComposeCreatesTheSameTopics() throws IOException {
    List<String> script =
        Files.readAllLines(
            Path.of(System.getProperty("project.root"), "ops", "kafka", "create-topics.sh"));

    List<String> created =
        script.stream().filter(line -> line.startsWith("topic news.")).sorted().toList();

    assertThat(created)
        .isEqualTo(Topics.declared().stream().map(TopicsTest::asInTheScript).sorted().toList());
  }

  private static String asInTheScript(NewTopic topic) {
    // the order in which people read them: how it is cleaned, how long it is kept, how large a
    // record may be
    List<String> order =
        List.of("cleanup.policy", "retention.ms", "min.compaction.lag.ms", "max.message.bytes");
    assertThat(topic.configs())
        .containsOnlyKeys(order.stream().filter(topic.configs()::containsKey).toList());
    return order.stream()
        .filter(topic.configs()::containsKey)
        .map(setting -> setting + "=" + topic.configs().get(setting))
        .collect(joining(" ", "topic " + topic.name() + " " + topic.numPartitions() + " ", ""));
  }
}
