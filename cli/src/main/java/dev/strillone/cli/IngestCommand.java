package dev.strillone.cli;

import dev.strillone.cli.documents.DocumentFinder;
import dev.strillone.cli.documents.Documents;
import dev.strillone.cli.documents.IngestClient;
import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.documents.Ingestion;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.cli.service.Time;
import java.net.http.HttpClient;
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
    versionProvider = Version.class,
    description = "Sends documents to a running ingest-service. Prints the ids of their articles.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every document was accepted",
      "1:a document could not be read or was refused; the others were accepted",
      "2:the command line is wrong",
      "5:no ingest-service answers"
    })
final class IngestCommand implements Callable<Integer> {
  private final Session session;

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

  @Mixin private IngestOption ingest = new IngestOption();

  IngestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    ServiceUrl service = ingest.service(session);
    Documents documents = DocumentFinder.find(names, session.directory(), session.in());
    documents.problems().forEach(session.console()::complain);
    try (HttpClient http = Http.client()) {
      IngestClient client = new IngestClient(http, service, source);
      Ingestion.Extent extent =
          new Ingestion(client, Time.SYSTEM, new Ids()).send(documents.found()).extent();
      if (extent == Ingestion.Extent.AWAY) {
        throw Failure.notRunning("Start it with ./strillone run, or say where it is with --url");
      }
      return extent == Ingestion.Extent.ALL && documents.problems().isEmpty()
          ? ExitCodes.OK
          : ExitCodes.FAILED;
    }
  }

  /** Prints each id as soon as Kafka has the article: an interrupted call has told what it did. */
  private final class Ids extends Reports {
    Ids() {
      super(session.console());
    }

    @Override
    public void accepted(String document, List<ArticleRef> articles) {
      super.accepted(document, articles);
      articles.forEach(article -> session.console().out().println(article.articleId()));
    }
  }
}
