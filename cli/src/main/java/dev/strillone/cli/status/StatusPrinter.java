package dev.strillone.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints how a stack is doing. */
public final class StatusPrinter {
  private final Console console;
  private final Style style;

  public StatusPrinter(Console console) {
    this.console = console;
    this.style = console.outStyle();
  }

  /** One JSON object on one line. */
  public void json(StackStatus status) throws JsonProcessingException {
    console.out().println(new ObjectMapper().writeValueAsString(status));
  }

  public void table(StackStatus status) {
    heading("Parts");
    status.parts().forEach(this::part);
    heading("Waiting");
    status.lag().forEach((group, lag) -> row("%-15s %s", group, waiting(lag)));
    if (status.quarantined() != StackStatus.UNKNOWN) {
      row("%-15s %s", "quarantine", kept(status.quarantined()));
    }
    heading("Outcomes");
    if (status.outcomes().isEmpty()) {
      row("nothing yet");
    }
    status.outcomes().forEach(this::stage);
    heading("Dead letters");
    if (status.deadLetters().isEmpty()) {
      row(style.red("store-service does not tell"));
    }
    status
        .deadLetters()
        .forEach((consumer, open) -> row("%-15s %s", consumer, open(consumer, open)));
  }

  private void part(StackStatus.Part part) {
    boolean up = part.state().equals(StackStatus.UP);
    console
        .out()
        .printf(
            Locale.ROOT,
            "  %s %-15s %-8s %s  (process %d)%n",
            up ? style.green("✓") : style.red("✗"),
            part.name(),
            part.state(),
            part.address(),
            part.pid());
  }

  private String waiting(long lag) {
    if (lag < 0) {
      return style.red("Kafka does not answer");
    }
    return lag == 0 ? "nothing" : lag == 1 ? "1 record" : lag + " records";
  }

  private String open(String consumer, long count) {
    return count == 0
        ? "none open"
        : style.red(count + " open")
            + ": ./strillone dead-letters list --state open --topic "
            + consumer;
  }

  private String kept(long documents) {
    return documents == 0
        ? "nothing"
        : style.red(documents == 1 ? "1 document" : documents + " documents")
            + ": ./strillone quarantine list";
  }

  private void stage(String stage, StageCounts counts) {
    Boolean addsUp = counts.addsUp();
    console
        .out()
        .printf(
            Locale.ROOT,
            "  %s %-17s %s%s%n",
            addsUp == null ? " " : addsUp ? style.green("✓") : style.red("✗"),
            stage,
            counted(counts),
            counts.missing() == 0 ? "" : ", " + style.red("does not add up: " + missing(counts)));
  }

  private static String missing(StageCounts counts) {
    return counts.missing() > 0 ? counts.missing() + " missing" : -counts.missing() + " too many";
  }

  private static String counted(StageCounts counts) {
    List<String> parts = new ArrayList<>();
    counts.outcomes().forEach((outcome, count) -> parts.add(outcome + " " + count));
    if (counts.inFlight() != null && counts.inFlight() > 0) {
      parts.add("in flight " + counts.inFlight());
    }
    return counts.received() == null
        ? String.join(", ", parts)
        : "received " + counts.received() + " = " + String.join(" + ", parts);
  }

  private void heading(String text) {
    console.out().println(style.bold(text));
  }

  private void row(String format, Object... values) {
    console.out().printf(Locale.ROOT, "    " + format + "%n", values);
  }
}
