package dev.strillone.cli.service;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** HTTP as the services speak it. */
public final class Http {
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private Http() {}

  /** HTTP/1.1, because an upgrade to HTTP/2 would ride on the first document. */
  public static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(CONNECT_LIMIT)
        .build();
  }

  /** Why there was no answer, in plain words: the exceptions of a refused connection have none. */
  public static String words(IOException e) {
    return switch (e) {
      case ConnectException refused -> "connection refused";
      case HttpTimeoutException late -> "no answer in time";
      default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    };
  }
}
