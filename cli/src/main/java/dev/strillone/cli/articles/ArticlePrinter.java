package dev.strillone.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Plain;
import dev.strillone.cli.terminal.Style;
import dev.strillone.cli.terminal.TypeColours;
import java.util.ArrayList;
import java.util.List;

/** Prints stored articles: for people, or as JSON lines. */
public final class ArticlePrinter {
  private static final int LABEL = 10;
  private static final int EXCERPT = 240;

  private final Console console;
  private final Style style;

  public ArticlePrinter(Console console) {
    this.console = console;
    this.style = console.outStyle();
  }

  /** One article a line, exactly as the store gave it. */
  public void json(List<StoredArticle> articles) {
    articles.forEach(article -> console.out().print(article.json() + "\n"));
  }

  /** A few rows an article. */
  public void table(List<StoredArticle> articles) {
    articles.forEach(article -> forPeople(article.fields()));
  }

  private void forPeople(JsonNode article) {
    String title = Plain.line(article.path("title").asText("(no headline)"));
    Wrap.lines(title, console.width()).forEach(line -> console.out().println(style.bold(line)));
    String origin = article.at("/source/uri").asText(article.at("/source/name").asText());
    row("from", Plain.line(origin) + ", " + article.path("language").asText());
    row("topics", join(topics(article)));
    row("names", join(names(article)));
    row("text", excerpt(Plain.line(article.path("body").asText())));
    row("id", style.dim(article.path("articleId").asText()));
    console.out().println();
  }

  private static List<String> topics(JsonNode article) {
    boolean italian = article.path("language").asText().startsWith("it");
    List<String> topics = new ArrayList<>();
    for (JsonNode topic : article.path("topics")) {
      String code = topic.path("code").asText();
      String english = topic.at("/name/en-GB").asText(code);
      String name = italian ? topic.at("/name/it").asText(english) : english;
      topics.add(name + " (" + code + ")");
    }
    return topics;
  }

  private List<String> names(JsonNode article) {
    List<String> names = new ArrayList<>();
    for (JsonNode entity : article.path("entities")) {
      String type = entity.path("type").asText();
      String name = Plain.line(entity.path("name").asText());
      names.add(
          style == Style.COLOUR ? TypeColours.paint(style, type, name) : name + " [" + type + "]");
    }
    return names;
  }

  private static String join(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static String excerpt(String text) {
    return text.codePointCount(0, text.length()) <= EXCERPT
        ? text
        : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  private void row(String label, String value) {
    String start = style.dim(label) + " ".repeat(LABEL - label.length());
    for (String line : Wrap.lines(value, console.width() - LABEL)) {
      console.out().println(start + line);
      start = " ".repeat(LABEL);
    }
  }
}
