package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.deadletters.LetterPrinter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a dead letter. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Shows a dead letter: what was wrong, its headers, its body (its first bytes where it is no JSON).")
final class ShowLetterCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "ID", description = "As list prints it, such as enrich:0:17")
  private String id = "";

  @Option(
      names = "--format",
      paramLabel = "table|json",
      description = "Default: ${DEFAULT-VALUE}",
      defaultValue = "table")
  private Format format = Format.TABLE;

  @Mixin private LetterOptions options = new LetterOptions();

  ShowLetterCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    return options.with(
        session,
        client -> {
          JsonNode content = LetterOptions.done(client.show(id));
          LetterPrinter printer = new LetterPrinter(session.console());
          if (format == Format.JSON) {
            printer.json(content);
          } else {
            printer.whole(content);
          }
          return ExitCodes.OK;
        });
  }
}
