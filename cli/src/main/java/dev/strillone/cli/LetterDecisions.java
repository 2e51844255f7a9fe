package dev.strillone.cli;

import dev.strillone.cli.service.ServiceAnswer;
import dev.strillone.cli.terminal.Console;
import java.util.List;

/** Decides about one dead letter after the other, and tells what became of each at once. */
record LetterDecisions(Console console) {
  /** What is asked of the service for one letter. */
  @FunctionalInterface
  interface Wish {
    ServiceAnswer of(String id) throws InterruptedException;
  }

  /** One that is refused costs the exit code and not the others; a service that is away ends it. */
  int decide(List<String> ids, Wish wish) throws InterruptedException {
    int exitCode = ExitCodes.OK;
    for (String id : ids) {
      switch (wish.of(id)) {
        case ServiceAnswer.Refused(String why) -> {
          console.complain(why);
          exitCode = ExitCodes.FAILED;
        }
        case ServiceAnswer answer ->
            console.out().print(id + " " + StoreOption.done(answer).path("state").asText() + "\n");
      }
    }
    return exitCode;
  }
}
