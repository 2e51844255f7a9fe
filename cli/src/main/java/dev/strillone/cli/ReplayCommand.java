package dev.strillone.cli;

import dev.strillone.cli.replay.ReplayProcess;
import dev.strillone.cli.replay.ReplayWindow;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tags the articles of a window anew, with the enricher as it is now. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Tags the articles of a window anew, with enrich-service as it is now, beside what comes in.",
      "Stopped or killed, it continues where it was when it is started with the same window."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all is tagged anew; the store may need some seconds more",
      "1:it could not be done, or not to the end",
      "2:the command line is wrong",
      "5:nothing runs"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--from",
      paramLabel = "T",
      description =
          "Articles that came since then: 2026-11-24, 2026-11-24T06:00:00Z, or 48h for so long ago")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "and before then; a date is included. Default: now")
  private @Nullable String to;

  @Option(names = "--source", paramLabel = "ID", description = "Articles of this source alone")
  private @Nullable String source;

  @Mixin private DataOption data = new DataOption();

  private ReplayCommand(Session session) {
    this.session = session;
  }

  static CommandLine line(Session session) {
    return new CommandLine(new ReplayCommand(session))
        .addSubcommand(new ReplayDiffCommand(session));
  }

  @Override
  public Integer call() throws InterruptedException {
    ReplayWindow window = window();
    DataDirectory directory = data.directory(session);
    Running running =
        Running.find(directory)
            .orElseThrow(
                () ->
                    Failure.notRunning(
                        "no Strillone runs on %s. Start it with ./strillone run"
                            .formatted(directory.root())));
    Path log = directory.log("replay");
    ReplayProcess process =
        new ReplayProcess(
            StrilloneServices.enrichCommand(home()), running.part(Running.KAFKA).address(), log);
    int exitCode = run(process, window);
    if (exitCode == 0) {
      session.console().tell("What changed: ./strillone replay diff");
      return ExitCodes.OK;
    }
    session
        .console()
        .complain("the replay ended with exit code %d; its log is %s".formatted(exitCode, log));
    session.console().tell("Continue it with " + window.command());
    return ExitCodes.FAILED;
  }

  private int run(ReplayProcess process, ReplayWindow window) throws InterruptedException {
    try {
      return process.run(window, session.console()::tell);
    } catch (IOException e) {
      throw Failure.of("the replay cannot be started: " + e.getMessage());
    }
  }

  private ReplayWindow window() {
    Instant first = Moments.from("--from", from);
    if (first == null) {
      throw Failure.usage("Replay since when? Say --from, such as --from 2026-11-24 or --from 48h");
    }
    Instant last = Moments.to("--to", to);
    Instant end = last == null ? Instant.now().truncatedTo(ChronoUnit.MILLIS) : last;
    if (!first.isBefore(end)) {
      throw Failure.usage("--from (%s) has to be before --to (%s)".formatted(first, end));
    }
    return new ReplayWindow(first, end, source);
  }

  private Path home() {
    String home = session.variable("STRILLONE_HOME", "");
    if (home.isEmpty()) {
      throw Failure.of("STRILLONE_HOME is not set; start with ./strillone, which sets it");
    }
    return Path.of(home);
  }
}
