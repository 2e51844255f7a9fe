package dev.strillone.store.webhook;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody's program that is told of articles. */
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Function<Got, Reply> reply = _ -> new Reply(204, "");

  /** A request as it came. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Got(Headers headers, byte[] body) {
    public String header(String name) {
      return String.valueOf(headers.getFirst(name));
    }

    String delivery() {
      return header("Strillone-Delivery");
    }
  }

  record Reply(int status, String retryAfter) {}

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  void answers(Function<Got, Reply> with) {
    reply = with;
  }

  void answers(int status) {
    answers(_ -> new Reply(status, ""));
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/articles?from=strillone";
  }

  List<Got> got() {
    return got;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Got request = new Got(exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes());
    Reply wanted = reply.apply(request);
    got.add(request);
    if (!wanted.retryAfter().isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", wanted.retryAfter());
    }
    byte[] text = ("status " + wanted.status()).getBytes(UTF_8);
    exchange.sendResponseHeaders(wanted.status(), wanted.status() == 204 ? -1 : text.length);
    if (wanted.status() != 204) {
      exchange.getResponseBody().write(text);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
