package dev.strillone.cli.documents;

import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Hands documents to ingest-service over HTTP. */
public final class IngestClient {
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);

  private final HttpClient http;
  private final ServiceUrl service;
  private final @Nullable String source;

  /**
   * @param source the source that documents are counted to; the service's own default where null
   */
  public IngestClient(HttpClient http, ServiceUrl service, @Nullable String source) {
    this.http = http;
    this.service = service;
    this.source = source;
  }

  /** Reads a document and sends it, once. */
  Ingested send(DocumentFile document) throws InterruptedException {
    byte[] bytes;
    try {
      bytes = document.read();
    } catch (IOException e) {
      return new Ingested.Refused(Unreadable.words(e));
    }
    HttpRequest request =
        HttpRequest.newBuilder(service.at("/documents" + query(document)))
            .header("Content-Type", ContentType.of(document.name(), bytes))
            .header("Accept", "application/json, application/problem+json")
            .timeout(ANSWER_LIMIT)
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    try {
      return Answers.read(http.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return new Ingested.Away(
          "ingest-service at %s does not answer (%s)".formatted(service, Http.words(e)));
    }
  }

  private String query(DocumentFile document) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (document.uri() != null) {
      query.add("uri=" + encode(document.uri()));
    }
    if (source != null) {
      query.add("source=" + encode(source));
    }
    return query.toString();
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
