package dev.strillone.cli.articles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads articles from store-service's API. */
public final class StoreClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient http;
  private final ServiceUrl service;

  public StoreClient(HttpClient http, ServiceUrl service) {
    this.http = http;
    this.service = service;
  }

  /** The newest revision of this article, where there is one. */
  StoreAnswer article(String articleId) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.at("/articles/" + articleId))
            .header("Accept", "application/json")
            .timeout(ANSWER_LIMIT)
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case OK -> new StoreAnswer.Here(article(answer));
        case NOT_FOUND -> new StoreAnswer.NotYet("it is not stored yet");
        default ->
            new StoreAnswer.NotYet("store-service answered HTTP status " + answer.statusCode());
      };
    } catch (JsonProcessingException e) {
      return new StoreAnswer.NotYet("store-service at " + service + " did not answer with JSON");
    } catch (IOException e) {
      // being started again, perhaps; the caller's patience has a limit
      return new StoreAnswer.NotYet(
          "store-service at %s does not answer (%s)".formatted(service, Http.words(e)));
    }
  }

  private static StoredArticle article(HttpResponse<String> answer) throws JsonProcessingException {
    return new StoredArticle(answer.body(), JSON.readTree(answer.body()));
  }
}
