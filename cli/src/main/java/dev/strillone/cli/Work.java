package dev.strillone.cli;

import dev.strillone.cli.articles.ArticlePrinter;
import dev.strillone.cli.articles.StoreClient;
import dev.strillone.cli.articles.StoredArticles;
import dev.strillone.cli.documents.Documents;
import dev.strillone.cli.documents.IngestClient;
import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.documents.Ingestion;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.cli.service.Time;
import dev.strillone.cli.terminal.Console;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run does once everything is up: documents in, articles out.
 *
 * @param printing how the stored articles are waited for and printed; null where they are not
 */
record Work(
    Console console, Documents documents, @Nullable String source, @Nullable Printing printing) {
  record Printing(Format format, Duration timeout) {}

  /** The exit code. */
  int on(Running running, DataDirectory data) throws InterruptedException {
    try (HttpClient http = Http.client()) {
      ServiceUrl ingest = url(running, StrilloneServices.INGEST);
      Ingestion.Result result =
          new Ingestion(new IngestClient(http, ingest, source), Time.SYSTEM, new Reports(console))
              .send(documents.found());
      boolean whole = documents.problems().isEmpty() && result.extent() == Ingestion.Extent.ALL;
      if (printing != null) {
        StoreClient store = new StoreClient(http, url(running, StrilloneServices.STORE));
        whole &= print(store, result.accepted(), printing, data);
      }
      return whole ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }

  private boolean print(
      StoreClient store, List<ArticleRef> wanted, Printing how, DataDirectory data)
      throws InterruptedException {
    StoredArticles.Found found =
        new StoredArticles(store, Time.SYSTEM).await(wanted, how.timeout());
    ArticlePrinter printer = new ArticlePrinter(console);
    if (how.format() == Format.JSON) {
      printer.json(found.found());
    } else {
      printer.table(found.found());
    }
    if (found.missing().isEmpty()) {
      return true;
    }
    found.missing().forEach(console::complain);
    console.tell(
        "Waited for %s. The logs are in %s; a longer --timeout may help."
            .formatted(Durations.words(how.timeout()), data.logs()));
    return false;
  }

  private static ServiceUrl url(Running running, String service) {
    return ServiceUrl.parse(running.part(service).address());
  }
}
