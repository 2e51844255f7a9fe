package dev.strillone.cli.articles;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.strillone.cli.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Reads articles from store-service's API. */
public final class StoreClient {
  // numbers leave as they came, to the last digit
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final HttpClient http;
  private final URI service;

  public StoreClient(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  /** The newest revision of this article, where there is one. */
  public Optional<JsonNode> article(String articleId) {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/articles/" + articleId))
            .header("Accept", "application/json")
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case 200 -> Optional.of(JSON.readTree(answer.body()));
        case 404, 502, 503, 504 -> Optional.empty(); // not stored yet, or starting again
        default ->
            throw Failure.of(
                "store-service answered %d for article %s: %s"
                    .formatted(answer.statusCode(), articleId, answer.body().strip()));
      };
    } catch (IOException e) {
      return Optional.empty(); // being started again, perhaps; the caller's patience has a limit
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("interrupted");
    }
  }
}
