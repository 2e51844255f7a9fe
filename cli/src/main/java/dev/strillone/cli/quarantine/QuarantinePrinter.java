package dev.strillone.cli.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Plain;
import java.util.Locale;

/** Prints what is kept. */
public final class QuarantinePrinter {
  private final Console console;

  public QuarantinePrinter(Console console) {
    this.console = console;
  }

  /** One JSON object a line, as the service gives it. */
  public void json(JsonNode document) {
    console.out().println(document);
  }

  public void row(JsonNode document) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s  %-20s  %-16s  %10d  %s%n",
            text(document, "id"),
            text(document, "keptAt").replaceFirst("\\.\\d+Z$", "Z"),
            reason(document),
            document.path("size").asLong(),
            name(document));
  }

  public void table(JsonNode document) {
    line("id", text(document, "id"));
    line("reason", reason(document));
    line("detail", text(document, "detail"));
    line("source", Plain.line(document.path("source").path("id").asText()));
    line("name", name(document));
    line("type", text(document, "mediaType"));
    line("size", document.path("size").asText() + " bytes");
    line("sha256", text(document, "sha256"));
    line("received", text(document, "receivedAt"));
    line("kept", text(document, "keptAt"));
  }

  private void line(String name, String value) {
    console.out().printf(Locale.ROOT, "%-9s %s%n", name, value);
  }

  private static String reason(JsonNode document) {
    return text(document, "reason").toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(JsonNode document) {
    return Plain.line(document.path("source").path("uri").asText());
  }

  private static String text(JsonNode document, String field) {
    return Plain.line(document.path(field).asText());
  }
}
