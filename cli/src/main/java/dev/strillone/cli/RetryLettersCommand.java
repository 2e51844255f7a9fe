package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.deadletters.LetterClient;
import dev.strillone.cli.deadletters.LetterFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends dead letters back. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Sends dead letters back to the topic they came from, with their key, bytes and headers. Each goes back once:"
            + " what fails again is a new dead letter.")
final class RetryLettersCommand implements Callable<Integer> {
  /** As many as the service lists at once; what fails again meanwhile must not keep this going for ever. */
  private static final int AT_ONCE = 1000;

  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "ID", description = "As list prints them")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--all", description = "All that are open now, at most " + AT_ONCE)
  private boolean all;

  @Option(
      names = "--reason",
      paramLabel = "R",
      description = "With --all: only those of this reason")
  private @Nullable String reason;

  @Mixin private StoreOption store = new StoreOption();

  RetryLettersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (all != ids.isEmpty()) {
      throw Failure.usage("retry needs ids, or --all, and not both");
    }
    if (reason != null && !all) {
      throw Failure.usage("--reason says which --all are meant: add --all");
    }
    return store.with(
        session,
        service -> {
          LetterClient client = new LetterClient(service);
          return new LetterRetries(session.console(), client).retry(all ? open(client) : ids);
        });
  }

  /** The oldest first, since revisions of an article should come in their order. */
  private List<String> open(LetterClient client) throws InterruptedException {
    JsonNode list =
        StoreOption.done(client.list(new LetterFilter(null, reason, "open", null, AT_ONCE)));
    List<String> open = new ArrayList<>();
    list.path("items").forEach(letter -> open.addFirst(letter.path("id").asText()));
    if (open.isEmpty()) {
      session.console().tell("There are no such dead letters.");
    }
    int more = list.path("more").asInt();
    if (more > 0) {
      session.console().tell(more + " older ones are left for another call.");
    }
    return open;
  }
}
