package dev.strillone.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Senders of documents as they ought to be: each sends the same document again until it is told 202, turns to the next
 * instance when this one refuses the connection or says 503, and comes back no sooner than {@code Retry-After} says.
 */
final class Senders implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAUSE_MILLIS = 40;
  private static final long SEED = 20261127;

  private final List<URI> instances;
  private final String source;
  private final NewsGenerator generator = new NewsGenerator(SEED);
  private final AtomicInteger number = new AtomicInteger();
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private final Map<URI, Long> notBefore = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private volatile boolean stopped;

  private Senders(List<URI> instances, String source) {
    this.instances = instances;
    this.source = source;
  }

  static Senders start(List<URI> instances, String source, int count) {
    Senders senders = new Senders(instances, source);
    for (int i = 0; i < count; i++) {
      senders.threads.add(Thread.ofVirtual().start(senders::send));
    }
    return senders;
  }

  /** Ids of the articles that were answered with 202 so far. */
  List<String> accepted() {
    return List.copyOf(accepted);
  }

  /** What no sender should see: neither 202 nor 503 with Retry-After nor a refused connection. */
  List<String> surprises() {
    return List.copyOf(surprises);
  }

  /** How often a sender had to turn to another instance. */
  int turnedAway() {
    return turnedAway.get();
  }

  /** Ends when each has been told 202 for what it had in hand. */
  @Override
  public void close() {
    stopped = true;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    try {
      for (int turn = 0; !stopped; turn++) {
        byte[] document = document();
        while (!isOpen(instances.get(turn % instances.size()))
            || !send(instances.get(turn % instances.size()), document)) {
          turn++;
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOpen(URI instance) {
    Long opens = notBefore.get(instance);
    return opens == null || System.nanoTime() - opens >= 0;
  }

  private boolean send(URI instance, byte[] document) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(instance.resolve("/documents?source=" + source))
            .timeout(Duration.ofSeconds(40))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(document))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == 202) {
        for (JsonNode id : JSON.readTree(answer.body()).get("articleIds")) {
          accepted.add(id.asText());
        }
        return true;
      }
      Optional<String> retryAfter = answer.headers().firstValue("Retry-After");
      if (answer.statusCode() == 503 && retryAfter.isPresent()) {
        long seconds = Long.parseLong(retryAfter.get());
        notBefore.put(instance, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
      } else {
        surprises.add(instance + " " + answer.statusCode() + " " + answer.body());
      }
    } catch (ConnectException _) {
      // refused: nobody is there
    } catch (IOException e) {
      surprises.add(instance + " " + e);
    }
    turnedAway.incrementAndGet();
    return false;
  }

  private synchronized byte[] document() {
    NewsGenerator.News news = generator.next(number.getAndIncrement());
    return JsonNodeFactory.instance
        .objectNode()
        .put("title", news.title())
        .put("text", news.text())
        .toString()
        .getBytes(UTF_8);
  }
}
