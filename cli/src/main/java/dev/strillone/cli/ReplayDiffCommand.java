package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.replay.DiffClient;
import dev.strillone.cli.replay.DiffFilter;
import dev.strillone.cli.replay.DiffPrinter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What replays changed. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Shows the tags that newer enrichers added, removed and changed, by article.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the service refuses the question",
      "2:the command line is wrong",
      "5:no store-service answers"
    })
final class ReplayDiffCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--since",
      paramLabel = "T",
      description = "Changed since then: 2026-11-24, 2026-11-24T06:00:00Z, or 48h for so long ago")
  private @Nullable String since;

  @Option(names = "--from", paramLabel = "T", description = "Of articles received since then")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "and before then; a date is included")
  private @Nullable String to;

  @Option(names = "--source", paramLabel = "ID", description = "Of articles of this source")
  private @Nullable String source;

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private StoreOption store = new StoreOption();

  ReplayDiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    DiffFilter filter =
        new DiffFilter(
            Moments.from("--since", since),
            Moments.from("--from", from),
            Moments.to("--to", to),
            source);
    return store.with(
        session,
        service -> {
          JsonNode found = StoreOption.done(new DiffClient(service).changes(filter));
          List<JsonNode> changes = found.path("items").valueStream().toList();
          DiffPrinter printer = new DiffPrinter(session.console());
          if (format.json()) {
            printer.jsonLines(changes);
          } else {
            printer.table(changes, found.path("totals"));
          }
          return ExitCodes.OK;
        });
  }
}
