package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.deadletters.LetterClient;
import dev.strillone.cli.deadletters.LetterFilter;
import dev.strillone.cli.deadletters.LetterPrinter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Lists dead letters. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Lists dead letters, the last that failed first.")
final class ListLettersCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--topic",
      paramLabel = "T",
      description = "A consumer (enrich, store), its dead-letter topic, or the topic it reads")
  private @Nullable String topic;

  @Option(names = "--reason", paramLabel = "R", description = "Such as refused-by-database")
  private @Nullable String reason;

  @Option(names = "--state", paramLabel = "S", description = "open, retried or discarded")
  private @Nullable String state;

  @Option(
      names = "--since",
      paramLabel = "T",
      description = "Failed since then: 2026-11-24, 2026-11-24T06:00:00Z, or 48h for so long ago")
  private @Nullable String since;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "1 to 1000. Default: ${DEFAULT-VALUE}",
      defaultValue = "100")
  private int limit;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private StoreOption store = new StoreOption();

  ListLettersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    LetterFilter filter = new LetterFilter(topic, reason, state, moment(since), limit);
    return store.with(
        session,
        service -> {
          JsonNode list = StoreOption.done(new LetterClient(service).list(filter));
          LetterPrinter printer = new LetterPrinter(session.console());
          if (format.json()) {
            printer.jsonLines(list);
          } else {
            printer.table(list);
          }
          return ExitCodes.OK;
        });
  }

  /** So long ago as a moment; dates and moments are the service's to read. */
  private static @Nullable String moment(@Nullable String since) {
    if (since == null) {
      return null;
    }
    try {
      Duration ago = Durations.parse(since);
      return Instant.now().minus(ago).truncatedTo(ChronoUnit.SECONDS).toString();
    } catch (TypeConversionException e) {
      return since;
    }
  }
}
