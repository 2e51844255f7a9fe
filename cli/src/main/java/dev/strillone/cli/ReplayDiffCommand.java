package dev.strillone.cli;

import dev.strillone.cli.replay.DiffAnswer;
import dev.strillone.cli.replay.DiffClient;
import dev.strillone.cli.replay.DiffFilter;
import dev.strillone.cli.replay.DiffPrinter;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.http.HttpClient;
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

  @Option(
      names = "--format",
      paramLabel = "table|json",
      description = "Default: ${DEFAULT-VALUE}",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The store-service. Default: STRILLONE_STORE_URL, else the one that ./strillone run started")
  private @Nullable ServiceUrl url;

  @Mixin private DataOption data = new DataOption();

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
    ServiceUrl service =
        new ServiceLocation(session, data, StrilloneServices.STORE, "STRILLONE_STORE_URL")
            .find(url);
    try (HttpClient http = Http.client()) {
      return print(new DiffClient(http, service).changes(filter));
    }
  }

  private int print(DiffAnswer answer) {
    return switch (answer) {
      case DiffAnswer.Refused(String why) -> throw Failure.of(why);
      case DiffAnswer.Away(String why) -> throw LetterOptions.away(why);
      case DiffAnswer.Changes(var changes, var totals) -> {
        DiffPrinter printer = new DiffPrinter(session.console());
        if (format == Format.JSON) {
          printer.jsonLines(changes);
        } else {
          printer.table(changes, totals);
        }
        yield ExitCodes.OK;
      }
    };
  }
}
