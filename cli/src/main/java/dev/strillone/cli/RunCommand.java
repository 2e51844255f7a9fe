package dev.strillone.cli;

import dev.strillone.cli.documents.DocumentFinder;
import dev.strillone.cli.documents.Documents;
import dev.strillone.localstack.supervise.StackConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts everything; ingests what it is given. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Starts Kafka, PostgreSQL and the three services, and ingests FILEs if there are any.",
      "Without --exit it goes on until Ctrl-C. With --exit it waits until every article of the FILEs is stored,"
          + " prints the articles as read back from PostgreSQL, and stops.",
      "Where a Strillone runs on the data directory already, that one is used, and goes on."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is done",
      "1:something that was asked for could not be done; the others were",
      "2:the command line is wrong",
      "3:no JDK 25 (said by the launcher)",
      "4:the build failed (said by the launcher)",
      "130:stopped by Ctrl-C (143: by kill); everything was stopped cleanly"
    })
final class RunCommand implements Callable<Integer> {
  private static final String SAMPLE = "samples/ai-newsletter-it.txt";
  private static final Duration USUAL_TIMEOUT = Duration.ofMinutes(2);

  private final Session session;

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
      paramLabel = "table|json",
      description = "How --exit prints; default table")
  private @Nullable Format format;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long --exit waits for the articles, such as 30s or 5m; default 2m")
  private @Nullable Duration timeout;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The source that the files are counted to")
  private @Nullable String source;

  @Mixin private PortOptions ports = new PortOptions();
  @Mixin private DataOption data = new DataOption();

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    Work.Printing printing = printing();
    Path home = home();
    Documents documents = documents(home);
    documents.problems().forEach(session.console()::complain);
    if (exit && documents.found().isEmpty()) {
      return ExitCodes.FAILED;
    }
    Work work = new Work(session.console(), documents, source, printing);
    StackConfig config = ports.config(data.directory(session), home, exit);
    return new Run(session.console(), config, work).call(exit);
  }

  private Work.@Nullable Printing printing() {
    if (!exit && (format != null || timeout != null)) {
      throw Failure.usage("--format and --timeout say how --exit does its work: add --exit");
    }
    if (exit && files.isEmpty() && !sample) {
      throw Failure.usage("--exit needs something to ingest: give files, or --sample");
    }
    return exit
        ? new Work.Printing(
            format == null ? Format.TABLE : format, timeout == null ? USUAL_TIMEOUT : timeout)
        : null;
  }

  private Documents documents(Path home) {
    Documents named = DocumentFinder.find(files, session.directory(), session.in());
    return sample ? named.and(DocumentFinder.find(List.of(SAMPLE), home, session.in())) : named;
  }

  private Path home() {
    String home = session.variable("STRILLONE_HOME", "");
    if (home.isEmpty()) {
      throw Failure.of("STRILLONE_HOME is not set; start with ./strillone, which sets it");
    }
    return Path.of(home);
  }
}
