package dev.strillone.cli.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A service that is asked over HTTP and answers with JSON, or with a problem document (RFC 9457). */
public final class JsonService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
  private static final int SUCCESS = 2;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http;
  private final String name;
  private final ServiceUrl url;

  /**
   * @param name as people know it
   */
  public JsonService(HttpClient http, String name, ServiceUrl url) {
    this.http = http;
    this.name = name;
    this.url = url;
  }

  /**
   * @param path with its slash, and a query if any, both encoded; so in all that follow
   */
  public ServiceAnswer get(String path) throws InterruptedException {
    return send(request(path).GET());
  }

  public ServiceAnswer post(String path) throws InterruptedException {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /**
   * @param body becomes JSON
   */
  public ServiceAnswer post(String path, Object body) throws InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString())));
  }

  public ServiceAnswer delete(String path) throws InterruptedException {
    return send(request(path).DELETE());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(url.at(path))
        .header("Accept", "application/json, application/problem+json")
        .timeout(ANSWER_LIMIT);
  }

  private ServiceAnswer send(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return read(answer.statusCode(), JSON.readTree(answer.body()));
    } catch (JsonProcessingException e) {
      return new ServiceAnswer.Away("%s at %s did not answer with JSON".formatted(name, url));
    } catch (IOException e) {
      return new ServiceAnswer.Away(
          "%s at %s does not answer (%s)".formatted(name, url, Http.words(e)));
    }
  }

  private static ServiceAnswer read(int status, JsonNode json) {
    if (status / 100 == SUCCESS) {
      return new ServiceAnswer.Done(json);
    }
    String title = json.path("title").asText("HTTP status " + status);
    return status == UNAVAILABLE
        ? new ServiceAnswer.Busy(title, json.path("detail").asText())
        : new ServiceAnswer.Refused(json.path("detail").asText(title));
  }
}
