package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.deadletters.LetterClient;
import dev.strillone.cli.terminal.Console;
import java.util.List;

/** Sends many dead letters back, some at a time, and tells what became of each as soon as it is known. */
record LetterRetries(Console console, LetterClient client) {
  /** As many as the service takes in one call. */
  private static final int AT_ONCE = 100;

  private static final int OK = 200;

  /** One that is refused costs the exit code and not the others; a service that is away ends it. */
  int retry(List<String> ids) throws InterruptedException {
    int exitCode = ExitCodes.OK;
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, ids.size());
      JsonNode answer = StoreOption.done(client.retry(ids.subList(from, to)));
      for (JsonNode item : answer.path("items")) {
        if (item.path("status").asInt() == OK) {
          console.out().print(item.path("id").asText() + " retried\n");
        } else {
          console.complain(item.path("detail").asText());
          exitCode = ExitCodes.FAILED;
        }
      }
      if (ids.size() > AT_ONCE) {
        console.tell(to + " of " + ids.size() + " are decided.");
      }
    }
    return exitCode;
  }
}
