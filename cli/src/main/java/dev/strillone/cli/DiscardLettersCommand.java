package dev.strillone.cli;

import dev.strillone.cli.deadletters.LetterClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives dead letters up. */
@Command(
    name = "discard",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Gives dead letters up and keeps the reason. Nothing is deleted: they can be read, and retried, as long as their"
            + " topic keeps them.")
final class DiscardLettersCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "As list prints them")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--because", required = true, paramLabel = "TEXT", description = "Why")
  private String because = "";

  @Mixin private StoreOption store = new StoreOption();

  DiscardLettersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    return store.with(
        session,
        service -> {
          LetterClient client = new LetterClient(service);
          return new LetterDecisions(session.console())
              .decide(ids, id -> client.discard(id, because));
        });
  }
}
