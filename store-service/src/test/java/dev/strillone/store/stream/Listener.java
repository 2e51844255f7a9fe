package dev.strillone.store.stream;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of the stream that does what the HTML standard asks of one. */
final class Listener implements AutoCloseable {
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final List<String> data = new CopyOnWriteArrayList<>();
  private volatile @Nullable String lastEventId;
  private volatile boolean ended;

  /**
   * @param query of the address, with its question mark
   * @param lastEventId to be sent as a header
   */
  static Listener connect(String query, @Nullable String lastEventId) throws Exception {
    Listener listener = new Listener();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/stream" + query));
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    HttpResponse<Stream<String>> answer =
        listener.http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body().toList());
    }
    Thread.ofVirtual().start(() -> listener.read(answer.body()));
    return listener;
  }

  private void read(Stream<String> text) {
    try (text) {
      String[] id = new String[1];
      text.forEach(
          line -> {
            lines.add(line);
            if (line.startsWith("id: ")) {
              id[0] = line.substring(4);
            } else if (line.startsWith("data: ")) {
              data.add(line.substring(6));
            } else if (line.isEmpty()) {
              lastEventId = id[0];
            }
          });
    } catch (RuntimeException e) {
      // cut off
    } finally {
      ended = true;
    }
  }

  /** The titles of the articles that came, in their order. */
  List<String> titles() {
    return data.stream().map(d -> d.replaceFirst(".*\"title\":\"([^\"]*)\".*", "$1")).toList();
  }

  List<String> lines() {
    return lines;
  }

  List<String> data() {
    return data;
  }

  @Nullable String lastEventId() {
    return lastEventId;
  }

  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
