package dev.strillone.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Plain;
import dev.strillone.cli.terminal.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints changed tags: for people by article, or as JSON lines. */
public final class DiffPrinter {
  private static final String YELLOW = "33";
  private static final String ARROW = " → ";
  private static final Comparator<JsonNode> ORDER =
      Comparator.comparing((JsonNode change) -> change.path("kind").asText())
          .thenComparing(change -> change.path("name").asText())
          .thenComparing(change -> change.path("change").asText());

  private final Console console;
  private final Style style;

  public DiffPrinter(Console console) {
    this.console = console;
    this.style = console.outStyle();
  }

  /** One change a line, in the fields of the API. */
  public void jsonLines(List<JsonNode> changes) {
    changes.forEach(change -> out(change.toString()));
  }

  /** Articles with the last change first, each with its changes by name, and how many there are in all. */
  public void table(List<JsonNode> changes, JsonNode totals) {
    if (changes.isEmpty()) {
      console.tell("No tags were changed.");
      return;
    }
    Map<String, List<JsonNode>> articles = new LinkedHashMap<>();
    changes.forEach(
        change ->
            articles
                .computeIfAbsent(change.path("articleId").asText(), _ -> new ArrayList<>())
                .add(change));
    articles.values().forEach(this::article);
    out(
        String.format(
            Locale.ROOT,
            "%,d articles: %s, %s, %s",
            totals.path("articles").asLong(),
            style.green(count(totals, "added")),
            style.red(count(totals, "removed")),
            style.paint(YELLOW, count(totals, "changed"))));
  }

  private static String count(JsonNode totals, String change) {
    return String.format(Locale.ROOT, "%,d %s", totals.path(change).asLong(), change);
  }

  private void article(List<JsonNode> changes) {
    JsonNode first = changes.getFirst();
    out(style.bold(Plain.line(first.path("title").asText(text(first, "articleId")))));
    out(
        style.dim(
            "  %s · received %s from %s · enricher %s"
                .formatted(
                    text(first, "articleId"),
                    text(first, "receivedAt"),
                    text(first, "source"),
                    enrichers(first))));
    changes.stream().sorted(ORDER).map(this::line).forEach(this::out);
    out("");
  }

  private String line(JsonNode change) {
    String tag = "%s  %s  ".formatted(text(change, "name"), style.dim(text(change, "key")));
    return switch (change.path("change").asText()) {
      case "added" -> "  " + style.green("+ ") + tag + looks(change.path("after"));
      case "removed" -> "  " + style.red("- ") + tag + looks(change.path("before"));
      default ->
          "  "
              + style.paint(YELLOW, "~ ")
              + tag
              + moved(change.path("before"), change.path("after"));
    };
  }

  private static String looks(JsonNode looks) {
    List<String> words = new ArrayList<>();
    looks
        .properties()
        .forEach(
            entry -> {
              if (!entry.getKey().equals("name")) {
                words.add(entry.getKey() + " " + value(entry.getValue()));
              }
            });
    return String.join(", ", words);
  }

  /** What is another now, from what to what. */
  private static String moved(JsonNode before, JsonNode after) {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, JsonNode> now : after.properties()) {
      String was = value(before.path(now.getKey()));
      String is = value(now.getValue());
      if (!was.equals(is)) {
        words.add(now.getKey() + " " + was + ARROW + is);
      }
    }
    return String.join(", ", words);
  }

  private static String value(JsonNode value) {
    return value.isFloatingPointNumber()
        ? String.format(Locale.ROOT, "%.2f", value.asDouble())
        : Plain.line(value.asText());
  }

  private static String enrichers(JsonNode change) {
    JsonNode before = change.path("enricherBefore");
    JsonNode after = change.path("enricherAfter");
    List<String> words = new ArrayList<>();
    words.add(
        before.path("version").equals(after.path("version"))
            ? text(after, "version")
            : text(before, "version") + ARROW + text(after, "version"));
    if (!before.path("vocabularyVersion").equals(after.path("vocabularyVersion"))) {
      words.add(
          "vocabulary "
              + text(before, "vocabularyVersion")
              + ARROW
              + text(after, "vocabularyVersion"));
    }
    List<String> old = models(before);
    models(after).stream().filter(model -> !old.contains(model)).forEach(words::add);
    return String.join(", ", words);
  }

  private static List<String> models(JsonNode enricher) {
    List<String> models = new ArrayList<>();
    enricher
        .path("models")
        .forEach(model -> models.add(text(model, "name") + " " + text(model, "version")));
    return models;
  }

  private static String text(JsonNode node, String name) {
    return Plain.line(node.path(name).asText());
  }

  private void out(String line) {
    console.out().print(line + "\n");
  }
}
