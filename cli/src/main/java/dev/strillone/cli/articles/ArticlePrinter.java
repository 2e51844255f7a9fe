package dev.strillone.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints stored articles: for people, or as JSON lines. */
public final class ArticlePrinter {
  private static final int LABEL = 10;
  private static final int EXCERPT = 240;
  private static final Map<String, String> COLOURS =
      Map.of(
          "person",
          "33",
          "organisation",
          "34",
          "place",
          "32",
          "product",
          "35",
          "event",
          "31",
          "work",
          "36");

  private final Console console;

  public ArticlePrinter(Console console) {
    this.console = console;
  }

  /** Prints the articles in their order. */
  public void print(List<JsonNode> articles, boolean json) {
    for (JsonNode article : articles) {
      if (json) {
        console.out().println(article);
      } else {
        forPeople(article);
      }
    }
  }

  private void forPeople(JsonNode article) {
    Style style = console.outStyle();
    String title = article.path("title").asText("(no headline)");
    console.out().println(style.bold(title));
    row(
        "from",
        article.at("/source/uri").asText(article.at("/source/name").asText())
            + ", "
            + article.path("language").asText());
    row("topics", join(topics(article)));
    row("names", join(names(article, style)));
    row("text", excerpt(article.path("body").asText()));
    row("id", style.dim(article.path("articleId").asText()));
    console.out().println();
  }

  private static List<String> topics(JsonNode article) {
    boolean italian = article.path("language").asText().startsWith("it");
    List<String> topics = new ArrayList<>();
    for (JsonNode topic : article.path("topics")) {
      JsonNode name = topic.path("name");
      String english = name.path("en-GB").asText(topic.path("code").asText());
      topics.add(
          (italian ? name.path("it").asText(english) : english)
              + " ("
              + topic.path("code").asText()
              + ")");
    }
    return topics;
  }

  private static List<String> names(JsonNode article, Style style) {
    List<String> names = new ArrayList<>();
    for (JsonNode entity : article.path("entities")) {
      String type = entity.path("type").asText();
      String name = entity.path("name").asText();
      String shown =
          style == Style.COLOUR
              ? style.paint(COLOURS.getOrDefault(type, "37"), name)
              : name + " [" + type + "]";
      names.add(shown);
    }
    return names;
  }

  private static String join(List<String> words) {
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static String excerpt(String body) {
    String flat = body.replace('\n', ' ');
    if (flat.codePointCount(0, flat.length()) <= EXCERPT) {
      return flat;
    }
    return flat.substring(0, flat.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  private void row(String label, String value) {
    Style style = console.outStyle();
    String indent = " ".repeat(LABEL);
    List<String> lines = Wrap.lines(value, console.width() - LABEL);
    for (int i = 0; i < lines.size(); i++) {
      String start = i == 0 ? style.dim(label) + " ".repeat(LABEL - label.length()) : indent;
      console.out().println(start + lines.get(i));
    }
  }
}
