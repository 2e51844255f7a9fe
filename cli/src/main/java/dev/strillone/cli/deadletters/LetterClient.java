package dev.strillone.cli.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Finds, reads and decides about dead letters over store-service's API. */
public final class LetterClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http;
  private final ServiceUrl service;

  public LetterClient(HttpClient http, ServiceUrl service) {
    this.http = http;
    this.service = service;
  }

  public LetterAnswer list(LetterFilter filter) throws InterruptedException {
    return send(request("/dead-letters" + filter.query()));
  }

  public LetterAnswer show(String id) throws InterruptedException {
    return send(request(path(id)));
  }

  /** Sends them back by one call; the answer has a status for each. */
  public LetterAnswer retry(List<String> ids) throws InterruptedException {
    return send(
        request("/dead-letters/retry")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.valueToTree(Map.of("ids", ids)).toString())));
  }

  public LetterAnswer discard(String id, String because) throws InterruptedException {
    String body = JSON.valueToTree(Map.of("because", because)).toString();
    return send(
        request(path(id) + "/discard")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private static String path(String id) {
    return "/dead-letters/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.at(path))
        .header("Accept", "application/json, application/problem+json")
        .timeout(ANSWER_LIMIT);
  }

  private LetterAnswer send(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      JsonNode json = JSON.readTree(answer.body());
      return switch (answer.statusCode()) {
        case OK -> new LetterAnswer.Done(json);
        case UNAVAILABLE -> new LetterAnswer.Away(reason(answer, json));
        default -> new LetterAnswer.Refused(reason(answer, json));
      };
    } catch (JsonProcessingException e) {
      return new LetterAnswer.Away("store-service at " + service + " did not answer with JSON");
    } catch (IOException e) {
      return new LetterAnswer.Away(
          "store-service at %s does not answer (%s)".formatted(service, Http.words(e)));
    }
  }

  /** The problem document's own words (RFC 9457). */
  private static String reason(HttpResponse<String> answer, JsonNode json) {
    String title = json.path("title").asText("HTTP status " + answer.statusCode());
    String detail = json.path("detail").asText();
    return answer.statusCode() == UNAVAILABLE || detail.isEmpty()
        ? (title + ". " + detail).strip()
        : detail;
  }
}
