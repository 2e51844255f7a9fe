package dev.strillone.cli.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads over store-service's API what newer enrichers changed. */
public final class DiffClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
  private static final int OK = 200;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http;
  private final ServiceUrl service;

  public DiffClient(HttpClient http, ServiceUrl service) {
    this.http = http;
    this.service = service;
  }

  /** All pages. */
  public DiffAnswer changes(DiffFilter filter) throws InterruptedException {
    List<JsonNode> changes = new ArrayList<>();
    String after = null;
    try {
      while (true) {
        HttpResponse<String> answer =
            http.send(
                HttpRequest.newBuilder(service.at("/tag-changes" + filter.query(after)))
                    .header("Accept", "application/json, application/problem+json")
                    .timeout(ANSWER_LIMIT)
                    .build(),
                BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        if (answer.statusCode() != OK) {
          return refused(answer.statusCode(), json);
        }
        json.path("items").forEach(changes::add);
        if (!json.hasNonNull("next")) {
          return new DiffAnswer.Changes(changes, json.path("totals"));
        }
        after = json.path("next").asText();
      }
    } catch (JsonProcessingException e) {
      return new DiffAnswer.Away("store-service at " + service + " did not answer with JSON");
    } catch (IOException e) {
      return new DiffAnswer.Away(
          "store-service at %s does not answer (%s)".formatted(service, Http.words(e)));
    }
  }

  /** The problem document's own words (RFC 9457). */
  private static DiffAnswer refused(int status, JsonNode problem) {
    String title = problem.path("title").asText("HTTP status " + status);
    String detail = problem.path("detail").asText(title);
    return status < SERVER_ERROR
        ? new DiffAnswer.Refused(detail)
        : new DiffAnswer.Away((title + ". " + detail).strip());
  }
}
