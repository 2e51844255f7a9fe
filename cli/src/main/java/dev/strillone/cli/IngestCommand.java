package dev.strillone.cli;

import dev.strillone.cli.documents.DocumentReader;
import dev.strillone.cli.documents.Documents;
import dev.strillone.cli.documents.IngestClient;
import dev.strillone.cli.documents.Ingestion;
import dev.strillone.cli.terminal.Console;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends documents to an ingest-service that runs. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Sends documents to a running ingest-service. Prints the ids of their articles.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every document was accepted",
      "1:a document could not be read or was refused; the others were accepted",
      "2:the command line is wrong",
      "5:no ingest-service answers"
    })
final class IngestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|-|DIR",
      description = "Files, - for standard input, folders (their files by name)")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The source that the documents are counted to")
  private @Nullable String source;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The ingest-service. Default: STRILLONE_INGEST_URL, else the one that ./strillone run started")
  private @Nullable URI url;

  @Mixin private DataOption data = new DataOption();

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = new DocumentReader(Path.of("").toAbsolutePath(), System.in).read(names);
    try (HttpClient http = HttpClient.newHttpClient()) {
      Ingestion ingestion =
          new Ingestion(new IngestClient(http, service()), source, console.err()::println);
      Ingestion.Result result = ingestion.send(documents.read());
      result.accepted().forEach(article -> console.out().println(article.articleId()));
      List<String> problems = new ArrayList<>(documents.problems());
      problems.addAll(result.refused());
      problems.forEach(p -> console.err().println(console.errStyle().red("✗ ") + p));
      return problems.isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }

  private URI service() {
    if (url != null) {
      return url;
    }
    String asked = System.getenv("STRILLONE_INGEST_URL");
    if (asked != null && !asked.isBlank()) {
      return URI.create(asked);
    }
    return Running.find(data.directory())
        .map(running -> URI.create(running.part(StrilloneServices.INGEST).address()))
        .orElseThrow(
            () ->
                Failure.notRunning(
                    "no Strillone runs on "
                        + data.directory().root()
                        + ". Start it with ./strillone run, or say where one is with --url"));
  }
}
