package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.quarantine.QuarantineClient;
import dev.strillone.cli.quarantine.QuarantinePrinter;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.JsonService;
import dev.strillone.cli.service.ServiceAnswer;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.http.HttpClient;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Documents that could not be taken in. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Documents that could not be taken in: list them, show them, retry them, discard them.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a document is not there or was refused again; the others were done",
      "2:the command line is wrong",
      "5:no ingest-service answers"
    })
final class QuarantineCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "list|show|retry|discard",
      description = "retry publishes under the old ids what can be read by now, and removes it")
  private Action action = Action.LIST;

  @Parameters(index = "1..*", paramLabel = "ID", description = "As list shows them")
  private List<UUID> ids = List.of();

  @Option(names = "--all", description = "retry: every document")
  private boolean all;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private IngestOption ingest = new IngestOption();

  QuarantineCommand(Session session) {
    this.session = session;
  }

  /** What is done with the documents. */
  enum Action {
    LIST,
    SHOW,
    RETRY,
    DISCARD
  }

  @Override
  public Integer call() throws InterruptedException {
    if (all && action != Action.RETRY) {
      throw Failure.usage("--all is for retry alone");
    }
    if ((action == Action.LIST) != ids.isEmpty() && !all) {
      throw Failure.usage(
          action == Action.LIST ? "list takes no ids" : "say which: ids are those of list");
    }
    try (HttpClient http = Http.client()) {
      QuarantineClient client =
          new QuarantineClient(
              new JsonService(http, StrilloneServices.INGEST, ingest.service(session)));
      return action == Action.LIST ? list(client) : each(client);
    }
  }

  private int list(QuarantineClient client) throws InterruptedException {
    JsonNode documents = documents(client);
    QuarantinePrinter printer = new QuarantinePrinter(session.console());
    documents.forEach(format.json() ? printer::json : printer::row);
    if (documents.isEmpty()) {
      session.console().tell("Nothing is in quarantine.");
    }
    return ExitCodes.OK;
  }

  private static JsonNode documents(QuarantineClient client) throws InterruptedException {
    return switch (client.list()) {
      case ServiceAnswer.Done(JsonNode body) -> body.path("documents");
      case ServiceAnswer.Refused(String why) -> throw Failure.of(why);
      case ServiceAnswer.Busy(_, String why) -> throw Failure.of(why);
      case ServiceAnswer.Away(String why) -> throw Failure.notRunning(why);
    };
  }

  private int each(QuarantineClient client) throws InterruptedException {
    List<UUID> wanted =
        all
            ? documents(client)
                .valueStream()
                .map(document -> UUID.fromString(document.path("id").asText()))
                .toList()
            : ids;
    int exitCode = ExitCodes.OK;
    for (UUID id : wanted) {
      ServiceAnswer answer =
          switch (action) {
            case RETRY -> client.retry(id);
            case DISCARD -> client.discard(id);
            default -> client.show(id);
          };
      switch (answer) {
        case ServiceAnswer.Done(JsonNode body) -> print(id, body);
        case ServiceAnswer.Refused(String why) -> exitCode = failed(id, why);
        case ServiceAnswer.Busy(_, String why) -> exitCode = failed(id, why);
        case ServiceAnswer.Away(String why) -> throw Failure.notRunning(why);
      }
    }
    return exitCode;
  }

  private int failed(UUID id, String why) {
    session.console().complain(id + ": " + why);
    return ExitCodes.FAILED;
  }

  private void print(UUID id, JsonNode body) {
    QuarantinePrinter printer = new QuarantinePrinter(session.console());
    switch (action) {
      case RETRY ->
          body.path("articleIds")
              .forEach(article -> session.console().out().println(article.asText()));
      case DISCARD -> session.console().tell("  " + id + ": discarded");
      default -> {
        if (format.json()) {
          printer.json(body);
        } else {
          printer.table(body);
        }
      }
    }
  }
}
