package dev.strillone.store.stream;

import dev.strillone.testbackends.Broker;
import dev.strillone.testbackends.KafkaBackend;
import dev.strillone.testbackends.PostgresBackend;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Many clients at once, some of which are cut off again and again: each receives each article once. */
@Tag("load")
@QuarkusTest
@QuarkusTestResource(KafkaBackend.class)
@QuarkusTestResource(PostgresBackend.class)
class StreamLoadIT {
  private static final int CLIENTS = Integer.getInteger("load.clients", 200);
  private static final int RATE = Integer.getInteger("load.rate", 50);
  private static final int SECONDS = Integer.getInteger("load.seconds", 60);
  private static final int ARTICLES = RATE * SECONDS;
  private static final String TITLE = "\"title\":\"load ";
  private static final int CUT_EVERY = 20;
  private static final String BODY = "Un testo di lunghezza comune, come ne arrivano. ".repeat(60);

  private final long[] sentAt = new long[ARTICLES];

  Broker broker;

  @Test
  void allReceiveAll() throws Exception {
    List<Client> clients = IntStream.range(0, CLIENTS).mapToObj(Client::new).toList();
    clients.forEach(client -> Thread.ofVirtual().start(client::listen));
    await().atMost(Duration.ofMinutes(2)).until(() -> clients.stream().allMatch(c -> c.id != null));

    long start = System.nanoTime();
    try (Topic topic = new Topic(broker.bootstrapServers(), "load")) {
      for (int next = 0; next < ARTICLES; ) {
        long due = start + next * 1_000_000_000L / RATE;
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        List<String> titles = new ArrayList<>();
        for (int last = Math.min(ARTICLES, next + Math.max(1, RATE / 10)); next < last; next++) {
          sentAt[next] = System.nanoTime();
          titles.add("load " + next);
        }
        topic.send("load", titles, BODY);
      }
    }
    double took = (System.nanoTime() - start) / 1e9;
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> clients.stream().allMatch(client -> client.received.get() >= ARTICLES));

    long[] lags = clients.stream().flatMapToLong(c -> Arrays.stream(c.lags)).sorted().toArray();
    System.out.printf(
        "%s: %d clients, %d articles in %.1f s, %d cuts; received %d, twice %d; lag p50 %.2f s, p99 %.2f s, max %.2f s%n",
        Instant.now(),
        CLIENTS,
        ARTICLES,
        took,
        clients.stream().mapToInt(c -> c.cuts.get()).sum(),
        clients.stream().mapToInt(c -> c.received.get()).sum(),
        clients.stream().mapToInt(c -> c.twice.get()).sum(),
        lags[lags.length / 2] / 1e9,
        lags[lags.length * 99 / 100] / 1e9,
        lags[lags.length - 1] / 1e9);
    assertThat(clients)
        .allMatch(client -> client.received.get() == ARTICLES && client.twice.get() == 0);
  }

  /** Every twentieth is cut off after each 200 articles, and comes back a moment later. */
  private final class Client {
    private final boolean isCutOff;
    private final long[] lags = new long[ARTICLES];
    private volatile @Nullable String id;
    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    private Client(int number) {
      isCutOff = number % CUT_EVERY == 0;
    }

    private void listen() {
      while (received.get() < ARTICLES) {
        String last = id;
        // HTTP/1.0: no chunks to take apart
        String request =
            "GET /stream?source=load HTTP/1.0\r\n"
                + (last == null ? "" : "Last-Event-ID: " + last + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
          socket.getOutputStream().write(request.getBytes(UTF_8));
          read(
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), ISO_8859_1), 65536));
          Thread.sleep(Duration.ofSeconds(2));
        } catch (IOException e) {
          // comes again
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void read(BufferedReader lines) throws IOException {
      String seen = id;
      int here = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id: ")) {
          seen = line.substring(4);
        } else if (line.startsWith("data: ")) {
          int title = line.indexOf(TITLE) + TITLE.length();
          count(Integer.parseInt(line.substring(title, line.indexOf('"', title))));
          here++;
        } else if (line.isEmpty()) {
          id = seen;
          if (isCutOff && here >= 200) {
            cuts.incrementAndGet();
            return;
          }
        }
      }
    }

    private void count(int number) {
      if (lags[number] == 0) {
        lags[number] = System.nanoTime() - sentAt[number];
        received.incrementAndGet();
      } else {
        twice.incrementAndGet();
      }
    }
  }
}
