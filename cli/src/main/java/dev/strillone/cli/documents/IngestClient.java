package dev.strillone.cli.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands documents to ingest-service over HTTP. */
public final class IngestClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

  private final HttpClient http;
  private final URI service;

  public IngestClient(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  /**
   * Sends one document.
   *
   * @param sourceId the source that it is counted to; the service's own default where null
   * @throws Failure where the service does not answer
   */
  public Ingested send(DocumentFile document, @Nullable String sourceId) {
    HttpRequest request =
        HttpRequest.newBuilder(address(document, sourceId))
            .header("Content-Type", document.contentType())
            .header("Accept", "application/json, application/problem+json")
            .timeout(ANSWER_LIMIT)
            .POST(BodyPublishers.ofByteArray(document.bytes()))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 202 ? accepted(answer.body()) : refused(answer);
    } catch (IOException e) {
      throw Failure.notRunning(
          "ingest-service at %s does not answer (%s). Start it with: ./strillone run"
              .formatted(service, reason(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of("interrupted");
    }
  }

  private URI address(DocumentFile document, @Nullable String sourceId) {
    String query = "?uri=" + encode(document.name());
    if (sourceId != null) {
      query += "&source=" + encode(sourceId);
    }
    return service.resolve("/documents" + query);
  }

  private static Ingested accepted(String body) throws JsonProcessingException {
    List<Ingested.ArticleRef> articles = new ArrayList<>();
    for (JsonNode document : JSON.readTree(body).path("documents")) {
      for (JsonNode article : document.path("articles")) {
        articles.add(
            new Ingested.ArticleRef(
                article.path("articleId").asText(), article.path("revision").asText()));
      }
    }
    return new Ingested.Accepted(articles);
  }

  /** The problem document's own words, where the answer is one. */
  private static Ingested refused(HttpResponse<String> answer) {
    String words;
    try {
      JsonNode problem = JSON.readTree(answer.body());
      words = problem.path("detail").asText(problem.path("title").asText());
    } catch (JsonProcessingException e) {
      words = answer.body().strip();
    }
    return new Ingested.Refused(words.isEmpty() ? "HTTP status " + answer.statusCode() : words);
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
