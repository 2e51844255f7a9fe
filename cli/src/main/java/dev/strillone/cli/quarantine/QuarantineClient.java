package dev.strillone.cli.quarantine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.strillone.cli.service.ServiceUrl;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Asks ingest-service for what it keeps. */
public final class QuarantineClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
  private static final int ERROR = 400;

  private final HttpClient http;
  private final ServiceUrl service;

  public QuarantineClient(HttpClient http, ServiceUrl service) {
    this.http = http;
    this.service = service;
  }

  /**
   * What the service answered.
   *
   * @param body missing where there was none
   */
  public record Answer(int status, JsonNode body) {
    public boolean isError() {
      return status >= ERROR;
    }

    /** The problem document's own words (RFC 9457), where the answer is one. */
    public String reason() {
      return body.path("detail").asText("HTTP status " + status);
    }
  }

  public Answer list() throws IOException, InterruptedException {
    return send(request("").GET());
  }

  public Answer show(UUID id) throws IOException, InterruptedException {
    return send(request("/" + id).GET());
  }

  public Answer retry(UUID id) throws IOException, InterruptedException {
    return send(request("/" + id + "/retry").POST(BodyPublishers.noBody()));
  }

  public Answer discard(UUID id) throws IOException, InterruptedException {
    return send(request("/" + id).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.at("/quarantine" + path))
        .header("Accept", "application/json, application/problem+json")
        .timeout(ANSWER_LIMIT);
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), json(answer.body()));
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
