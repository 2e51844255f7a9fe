package dev.strillone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.status.StackStatus;
import dev.strillone.cli.status.StatusReader;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Style;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import java.net.http.HttpClient;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What runs, how far each consumer is behind, what became of the articles. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Shows what runs, how many records wait for each consumer, and how many articles came to which outcome.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything is up",
      "1:something is down or not ready",
      "2:the command line is wrong",
      "5:nothing runs"
    })
final class StatusCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}",
      defaultValue = "TABLE")
  private Format format = Format.TABLE;

  @Mixin private DataOption data = new DataOption();

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    DataDirectory directory = data.directory();
    Running running =
        Running.find(directory)
            .orElseThrow(
                () ->
                    Failure.notRunning(
                        "no Strillone runs on "
                            + directory.root()
                            + ". Start it with ./strillone run"));
    try (HttpClient http = HttpClient.newHttpClient()) {
      StackStatus status = new StatusReader(http).read(directory, running);
      if (format == Format.JSON) {
        console.out().println(new ObjectMapper().writeValueAsString(status));
      } else {
        show(status);
      }
      return status.healthy() ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }

  private void show(StackStatus status) {
    Style style = console.outStyle();
    console.out().println(style.bold("Parts"));
    for (StackStatus.Part part : status.parts()) {
      boolean up = part.state().equals("up");
      console
          .out()
          .printf(
              "  %s %-15s %-8s %s  (process %d)%n",
              up ? style.green("✓") : style.red("✗"),
              part.name(),
              part.state(),
              part.address(),
              part.pid());
    }
    console.out().println(style.bold("Waiting"));
    new TreeMap<>(status.lag())
        .forEach(
            (group, lag) ->
                console
                    .out()
                    .printf(
                        "    %-15s %s%n",
                        group,
                        lag < 0
                            ? style.red("Kafka does not answer")
                            : lag == 0 ? "nothing" : lag + " records"));
    console.out().println(style.bold("Outcomes since start"));
    if (status.outcomes().isEmpty()) {
      console.out().println("    nothing yet");
    }
    new TreeMap<>(status.outcomes())
        .forEach(
            (stage, counts) ->
                console
                    .out()
                    .printf(
                        "    %-17s %s%n",
                        stage,
                        counts.entrySet().stream()
                            .map(c -> c.getKey() + " " + c.getValue())
                            .collect(Collectors.joining(", "))));
  }
}
