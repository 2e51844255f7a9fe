package dev.strillone.analysis;

import dev.strillone.analysis.model.ModelFiles;
import dev.strillone.analysis.model.ModelStore;
import dev.strillone.analysis.topic.MediaTopics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The models as shipped, loaded once for all tests, and the texts they are tried on. */
public final class Shipped {
  public static final TextAnalyzer ANALYZER = TextAnalyzer.load();
  public static final MediaTopics VOCABULARY = vocabulary();

  private Shipped() {}

  public static Analysis analysis(String body) {
    return ANALYZER.analyze(new ArticleText(null, body, null));
  }

  public static ArticleText dataCenters() {
    return new ArticleText(null, resource("data-center-it.txt"), null);
  }

  public static ArticleText openAi() {
    String text = resource("openai-it.txt");
    int line = text.indexOf('\n');
    return new ArticleText(text.substring(0, line), text.substring(line + 1), null);
  }

  /** The part of a text between two code points. */
  public static String cut(String text, int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  public static String field(ArticleText article, Field field) {
    return field == Field.BODY ? article.body() : Objects.requireNonNullElse(article.title(), "");
  }

  /** Names of the entities of a kind, most salient first. */
  public static List<String> names(Analysis analysis, EntityKind kind) {
    return analysis.entities().stream()
        .filter(entity -> entity.kind() == kind)
        .map(TaggedEntity::name)
        .toList();
  }

  private static MediaTopics vocabulary() {
    try {
      return MediaTopics.read(ModelStore.open(ModelFiles.shipped()).checked("mediatopics.bin"));
    } catch (IOException e) {
      throw new IllegalStateException("mediatopics.bin", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
