package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.deadletters.LetterClient;
import dev.strillone.cli.deadletters.LetterPrinter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private FormatOption format = new FormatOption();
  @Mixin private StoreOption store = new StoreOption();

  ShowLetterCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    return store.with(
        session,
        service -> {
          JsonNode content = StoreOption.done(new LetterClient(service).show(id));
          LetterPrinter printer = new LetterPrinter(session.console());
          if (format.json()) {
            printer.json(content);
          } else {
            printer.whole(content);
          }
          return ExitCodes.OK;
        });
  }
}
