package dev.strillone.cli;

import dev.strillone.cli.articles.ArticlePrinter;
import dev.strillone.cli.articles.StoreClient;
import dev.strillone.cli.articles.StoredArticles;
import dev.strillone.cli.documents.DocumentReader;
import dev.strillone.cli.documents.Documents;
import dev.strillone.cli.documents.IngestClient;
import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.documents.Ingestion;
import dev.strillone.cli.terminal.Console;
import dev.strillone.cli.terminal.Ticks;
import dev.strillone.localstack.supervise.Backoff;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.LocalStack;
import dev.strillone.localstack.supervise.Port;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StackConfig;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts everything; ingests what it is given. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Starts Kafka, PostgreSQL and the three services, and ingests FILEs if there are any.",
      "Without --exit it goes on until Ctrl-C. With --exit it waits until every article of the FILEs is stored,"
          + " prints the articles as read back from PostgreSQL, and stops."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is done",
      "1:something that was asked for could not be done; the others were",
      "2:the command line is wrong",
      "3:no JDK 25 (said by the launcher)",
      "4:the build failed (said by the launcher)"
    })
final class RunCommand implements Callable<Integer> {
  private static final String SAMPLE = "samples/ai-newsletter-it.txt";
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      description = "Text, HTML or JSON files, folders, or - for standard input")
  private List<String> files = new ArrayList<>();

  @Option(names = "--sample", description = "Ingest the newsletter that ships with the project")
  private boolean sample;

  @Option(
      names = "--exit",
      description = "Stop when every article is stored, and print the articles")
  private boolean exit;

  @Option(
      names = "--format",
      description = "How --exit prints: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}",
      defaultValue = "TABLE")
  private Format format = Format.TABLE;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long --exit waits for the articles; default ${DEFAULT-VALUE}",
      defaultValue = "120s")
  private Duration timeout = Duration.ZERO;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The source that the files are counted to")
  private @Nullable String source;

  @Option(names = "--store-port", paramLabel = "PORT", description = "The page's; default 8080")
  private int storePort = 8080;

  @Option(names = "--ingest-port", paramLabel = "PORT", description = "default 8081")
  private int ingestPort = 8081;

  @Option(names = "--enrich-port", paramLabel = "PORT", description = "default 8082")
  private int enrichPort = 8082;

  @Option(names = "--kafka-port", paramLabel = "PORT", description = "default 9092")
  private int kafkaPort = 9092;

  @Option(names = "--postgres-port", paramLabel = "PORT", description = "default 5432")
  private int postgresPort = 5432;

  @Mixin private DataOption data = new DataOption();

  RunCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Documents documents = documents();
    documents.problems().forEach(this::complain);
    if (exit && documents.read().isEmpty()) {
      if (documents.problems().isEmpty()) {
        throw Failure.of("--exit needs something to ingest: give files, or --sample");
      }
      return ExitCodes.FAILED;
    }
    Optional<Running> already = Running.find(data.directory());
    if (already.isPresent()) {
      console.err().println("Strillone runs already on " + data.directory().root() + ": using it.");
      return work(already.get(), documents);
    }
    console.err().println("Starting Strillone on " + data.directory().root());
    try (LocalStack stack = LocalStack.start(config(), new Ticks(console))) {
      int result = work(stack.running(), documents);
      if (!exit) {
        welcome(stack.running());
        new CountDownLatch(1).await(); // until Ctrl-C, which stops the stack by its shutdown hook
      }
      return result;
    }
  }

  private Documents documents() {
    List<String> names = new ArrayList<>(files);
    Path home = home();
    if (sample) {
      names.add(home.resolve(SAMPLE).toString());
    }
    return new DocumentReader(Path.of("").toAbsolutePath(), System.in).read(names);
  }

  private int work(Running running, Documents documents) throws InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI ingest = URI.create(running.part(StrilloneServices.INGEST).address());
      Ingestion ingestion =
          new Ingestion(new IngestClient(http, ingest), source, console.err()::println);
      Ingestion.Result result = ingestion.send(documents.read());
      boolean whole = documents.problems().isEmpty() && result.refused().isEmpty();
      result.refused().forEach(this::complain);
      if (exit) {
        whole &= printStored(http, running, result.accepted());
      }
      return whole ? ExitCodes.OK : ExitCodes.FAILED;
    }
  }

  private boolean printStored(HttpClient http, Running running, List<ArticleRef> wanted)
      throws InterruptedException {
    URI store = URI.create(running.part(StrilloneServices.STORE).address());
    StoredArticles stored = new StoredArticles(new StoreClient(http, store)::article);
    StoredArticles.Found found = stored.await(wanted, timeout);
    new ArticlePrinter(console).print(found.found(), format == Format.JSON);
    if (!found.missing().isEmpty()) {
      complain(
          "%d of %d articles were not stored within %d s. ./strillone status says where they are; the logs are in %s"
              .formatted(
                  found.missing().size(),
                  wanted.size(),
                  timeout.toSeconds(),
                  data.directory().logs()));
    }
    return found.missing().isEmpty();
  }

  private void complain(String problem) {
    console.err().println(console.errStyle().red("✗ ") + problem);
  }

  private void welcome(Running running) {
    DataDirectory directory = data.directory();
    console.err().println();
    console
        .err()
        .println(
            "  Read       "
                + console.errStyle().bold(running.part(StrilloneServices.STORE).address()));
    console
        .err()
        .println("  Ingest     ./strillone ingest FILE…, or put files into " + directory.inbox());
    console.err().println("  Look       ./strillone status, logs in " + directory.logs());
    console.err().println("  Stop       Ctrl-C");
  }

  private StackConfig config() {
    return new StackConfig(
        data.directory(),
        port(kafkaPort),
        port(postgresPort),
        new StrilloneServices(home(), port(ingestPort), port(enrichPort), port(storePort)),
        Backoff.USUAL,
        START_LIMIT);
  }

  /** A run that ends by itself disturbs nobody: any free port will do. */
  private Port port(int wanted) {
    return exit ? Port.any() : Port.preferably(wanted);
  }

  private static Path home() {
    String home = System.getenv("STRILLONE_HOME");
    if (home == null) {
      throw Failure.of("STRILLONE_HOME is not set; start with ./strillone, which sets it");
    }
    return Path.of(home);
  }
}
