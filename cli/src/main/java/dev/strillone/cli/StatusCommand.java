package dev.strillone.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.status.StackStatus;
import dev.strillone.cli.status.StatusPrinter;
import dev.strillone.cli.status.StatusReader;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What runs, how far each consumer is behind, what became of the articles. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Shows what runs, how many records wait for each consumer, and how many articles came to which outcome and whether that adds up.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:everything is up",
      "1:something is down or not ready",
      "2:the command line is wrong",
      "5:nothing runs"
    })
final class StatusCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private DataOption data = new DataOption();

  StatusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    DataDirectory directory = data.directory(session);
    Running running =
        Running.find(directory)
            .orElseThrow(
                () ->
                    Failure.notRunning(
                        "no Strillone runs on %s. Start it with ./strillone run"
                            .formatted(directory.root())));
    try (HttpClient http = Http.client()) {
      StackStatus status = new StatusReader(http).read(directory, running);
      StatusPrinter printer = new StatusPrinter(session.console());
      if (format.json()) {
        printer.json(status);
      } else {
        printer.table(status);
      }
      return status.healthy() ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }
}
