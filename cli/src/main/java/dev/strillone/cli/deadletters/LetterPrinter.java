package dev.strillone.cli.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Plain;
import dev.strillone.cli.terminal.Style;
import java.util.Base64;
import java.util.Locale;

/** Prints dead letters: for people, or as JSON lines. */
public final class LetterPrinter {
  private static final String ROW = "%-18s %-20s %-8s %-20s %-9s %s";
  private static final int BEFORE_TITLE = 80;

  private final Console console;
  private final Style style;

  public LetterPrinter(Console console) {
    this.console = console;
    this.style = console.outStyle();
  }

  /** One letter a line, in the fields of the API. */
  public void jsonLines(JsonNode list) {
    list.path("items").forEach(letter -> console.out().print(letter + "\n"));
    remarks(list);
  }

  public void json(JsonNode letter) {
    console.out().print(letter + "\n");
  }

  public void table(JsonNode list) {
    if (list.path("items").isEmpty()) {
      console.tell("There are no such dead letters.");
    } else {
      out(style.bold(ROW.formatted("ID", "FAILED (UTC)", "CONSUMER", "REASON", "STATE", "TITLE")));
    }
    list.path("items").forEach(this::row);
    remarks(list);
  }

  private void row(JsonNode letter) {
    String title = Plain.line(letter.path("title").asText("–"));
    int room = Math.max(20, console.width() - BEFORE_TITLE);
    String cut =
        title.codePointCount(0, title.length()) <= room
            ? title
            : title.substring(0, title.offsetByCodePoints(0, room - 1)) + "…";
    String line =
        ROW.formatted(
            text(letter, "id"),
            moment(letter, "time"),
            text(letter, "consumer"),
            text(letter, "reason"),
            text(letter, "state"),
            cut);
    out(letter.path("state").asText().equals("open") ? line : style.dim(line));
  }

  /** What a person has to know beside the letters, and no program that reads them wants among them. */
  private void remarks(JsonNode list) {
    list.path("missing")
        .forEach(
            topic ->
                console.complain(
                    "topic "
                        + topic.asText()
                        + " does not exist: its consumer has nowhere to send what it can't use"));
    int more = list.path("more").asInt();
    if (more > 0) {
      console.tell("%d more; --limit shows them".formatted(more));
    }
  }

  /** Everything about one letter. */
  public void whole(JsonNode content) {
    JsonNode letter = content.path("letter");
    out(style.bold(text(letter, "id")) + "  " + text(letter, "state"));
    field("failed", moment(letter, "time") + " UTC, attempt " + letter.path("attempts").asInt());
    field("reason", text(letter, "reason"));
    field("detail", text(letter, "detail"));
    field("stack", text(letter, "stack"));
    field("by", (text(letter, "service") + " " + text(letter, "version")).strip());
    if (letter.has("topic")) {
      field(
          "from",
          "%s, partition %s, offset %s"
              .formatted(text(letter, "topic"), text(letter, "partition"), text(letter, "offset")));
    }
    field("decided", letter.has("decidedAt") ? moment(letter, "decidedAt") + " UTC" : "");
    field("because", text(letter, "because"));
    field("key", Plain.line(content.path("key").asText()));
    out(style.bold("Headers"));
    content
        .path("headers")
        .forEach(header -> out("  " + text(header, "name") + ": " + text(header, "value")));
    out(style.bold("Body") + ", " + letter.path("size").asInt() + " bytes");
    body(content);
  }

  private void body(JsonNode content) {
    if (content.has("json")) {
      content.path("json").toPrettyString().lines().map(Plain::line).forEach(this::out);
    } else if (content.has("head")) {
      HexDump.lines(Base64.getDecoder().decode(content.path("head").asText())).forEach(this::out);
    }
  }

  private void field(String label, String value) {
    if (!value.isEmpty()) {
      out("  " + style.dim(String.format(Locale.ROOT, "%-8s", label)) + " " + value);
    }
  }

  private static String moment(JsonNode letter, String name) {
    return text(letter, name).replaceFirst("(\\.\\d+)?Z$", "").replace('T', ' ');
  }

  private static String text(JsonNode node, String name) {
    return Plain.line(node.path(name).asText());
  }

  private void out(String line) {
    console.out().print(line + "\n");
  }
}
