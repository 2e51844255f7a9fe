package dev.strillone.store.deadletter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LetterBodyTest {
  @Test
  void aFieldOfTheOutermostObjectIsRead() {
    byte[] value = bytes("{\"source\":{\"title\":\"no\"},\"list\":[1],\"title\":\"Sì\",\"broken");

    assertThat(LetterBody.field(value, "title")).isEqualTo("Sì");
    assertThat(LetterBody.field(value, "list")).isNull();
    assertThat(LetterBody.field(value, "other")).isNull();
    assertThat(LetterBody.field(null, "title")).isNull();
  }

  @Test
  void jsonIsKeptAsItIs() {
    byte[] value = bytes("{\"a\":[1,{\"b\":\"half \\ud800\"}]}");

    assertThat(String.valueOf(LetterBody.json(value))).contains("\"a\":[1,{\"b\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "{\"a\":1} and more", "12", "{\"a\":"})
  void otherBytesAreNoJson(String text) {
    assertThat(LetterBody.json(bytes(text))).isNull();
  }

  @Test
  void theHeadIsWhatStandsFirst() {
    byte[] value = new byte[10_000];
    value[0] = (byte) 0xff;

    byte[] head = java.util.Base64.getDecoder().decode(LetterBody.head(value));

    assertThat(head).hasSize(512).startsWith(0xff, 0);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
