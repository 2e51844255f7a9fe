package dev.strillone.cli.deadletters;

import dev.strillone.cli.service.JsonService;
import dev.strillone.cli.service.ServiceAnswer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Finds, reads and decides about dead letters over store-service's API. */
public record LetterClient(JsonService store) {
  public ServiceAnswer list(LetterFilter filter) throws InterruptedException {
    return store.get("/dead-letters" + filter.query());
  }

  public ServiceAnswer show(String id) throws InterruptedException {
    return store.get(path(id));
  }

  /** Sends them back by one call; the answer has a status for each. */
  public ServiceAnswer retry(List<String> ids) throws InterruptedException {
    return store.post("/dead-letters/retry", Map.of("ids", ids));
  }

  public ServiceAnswer discard(String id, String because) throws InterruptedException {
    return store.post(path(id) + "/discard", Map.of("because", because));
  }

  private static String path(String id) {
    return "/dead-letters/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
