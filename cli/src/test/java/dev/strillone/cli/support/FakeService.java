package dev.strillone.cli.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.strillone.cli.service.ServiceUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A real HTTP server that gives the answers it was told to, and remembers what it was asked. */
public final class FakeService implements AutoCloseable {
  public final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
  private final HttpServer server;

  /**
   * @param target path and query as sent
   */
  public record Request(String method, String target, String contentType, String body) {}

  private record Answer(int status, Map<String, String> headers, String body) {}

  public FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public ServiceUrl url() {
    return ServiceUrl.parse("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Adds an answer for this path; the last one is given again and again. */
  public FakeService answers(String path, int status, String body, String... headers) {
    Map<String, String> named = new ConcurrentHashMap<>();
    for (int i = 0; i < headers.length; i += 2) {
      named.put(headers[i], headers[i + 1]);
    }
    answers.computeIfAbsent(path, key -> new ArrayDeque<>()).add(new Answer(status, named, body));
    return this;
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      requests.add(
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().toString(),
              type == null ? "" : type,
              body));
      Answer answer = next(exchange.getRequestURI().getPath());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer next(String path) {
    Queue<Answer> told = answers.get(path);
    if (told == null) {
      return new Answer(404, Map.of(), "");
    }
    return told.size() == 1 ? told.element() : told.remove();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
