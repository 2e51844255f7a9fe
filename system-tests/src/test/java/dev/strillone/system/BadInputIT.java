package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What no article can be made of gets an answer that a person can act on, and leaves no trace. */
class BadInputIT {
  private static final byte[] WORDS = "una parola ".getBytes(UTF_8);

  @TempDir static Path dir;
  private static Pipeline pipeline;

  @BeforeAll
  static void start() {
    pipeline = Pipeline.start(dir);
  }

  @AfterAll
  static void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void isRefusedWithAReasonAndNothingIsPublished(String name, String contentType, byte[] body) {
    Map<TopicPartition, Long> before = pipeline.kafka().ends(Kafka.RAW);

    Http.Answer answer = pipeline.ingest().post(contentType, body, Map.of("source", "bad"));

    assertThat(answer.status()).as(name + ": " + answer.body()).isBetween(400, 499);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.get("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText()).hasSizeGreaterThan(10).doesNotContain("Exception");
    assertThat(pipeline.kafka().ends(Kafka.RAW)).isEqualTo(before);
    assertThat(pipeline.ingest().readiness()).isEqualTo(200);
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        arguments("empty", "text/plain", new byte[0]),
        arguments("blank", "text/plain", bytes(" \n\t\n")),
        arguments("too large", "text/plain", repeated(20 * 1024 * 1024)),
        arguments("random bytes", "text/plain", random()),
        arguments("an image", "text/plain", image()),
        arguments("broken JSON", "application/json", bytes("{\"text\": \"Il governo")),
        arguments("JSON without text", "application/json", bytes("{\"title\": \"Il governo\"}")),
        arguments("JSON that is no object", "application/json", bytes("[1, 2]")),
        arguments("an unknown media type", "application/zip", bytes("PK")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] repeated(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = WORDS[i % WORDS.length];
    }
    return bytes;
  }

  private static byte[] random() {
    byte[] bytes = new byte[4096];
    new Random(2).nextBytes(bytes);
    return bytes;
  }

  /** The beginning of a PNG file, and what its compressed part looks like. */
  private static byte[] image() {
    byte[] bytes = random();
    byte[] signature = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    System.arraycopy(signature, 0, bytes, 0, signature.length);
    return bytes;
  }
}
