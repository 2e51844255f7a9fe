package dev.strillone.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TopicTest {
  private static final List<String> LANGUAGES = List.of("it", "en", "sl", "de", "pt-BR", "fr");

  @Test
  void namesAreWrittenInTheOrderOfTheirLanguages() {
    Map<String, String> names = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> names.put(language, "n"));

    String json = new String(EventJson.write(topic(names)), UTF_8);

    assertThat(json)
        .contains(
            "{\"de\":\"n\",\"en\":\"n\",\"fr\":\"n\",\"it\":\"n\",\"pt-BR\":\"n\",\"sl\":\"n\"}");
  }

  @Test
  void namesAreItsOwn() {
    Map<String, String> names = new LinkedHashMap<>(Map.of("it", "scienza"));
    Topic topic = topic(names);

    names.put("en", "science");

    assertThat(topic.name()).containsOnlyKeys("it");
    assertThatThrownBy(() -> topic.name().put("en", "science"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static Topic topic(Map<String, String> names) {
    return new Topic("medtop:13000000", names, 0.5, List.of(), false);
  }
}
