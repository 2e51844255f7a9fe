package dev.strillone.cli.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strillone.cli.service.JsonService;
import dev.strillone.cli.service.ServiceAnswer;
import java.util.ArrayList;
import java.util.List;

/** Reads over store-service's API what newer enrichers changed. */
public record DiffClient(JsonService store) {

  /** All pages as one: {@code items}, the last change first, and {@code totals} over all of them. */
  public ServiceAnswer changes(DiffFilter filter) throws InterruptedException {
    List<JsonNode> changes = new ArrayList<>();
    String after = null;
    while (true) {
      ServiceAnswer answer = store.get("/tag-changes" + filter.query(after));
      if (!(answer instanceof ServiceAnswer.Done(JsonNode page))) {
        return answer;
      }
      page.path("items").forEach(changes::add);
      if (!page.hasNonNull("next")) {
        return new ServiceAnswer.Done(whole(changes, page.path("totals")));
      }
      after = page.path("next").asText();
    }
  }

  private static JsonNode whole(List<JsonNode> changes, JsonNode totals) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.putArray("items").addAll(changes);
    return whole.set("totals", totals);
  }
}
