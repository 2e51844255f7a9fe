package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.system.Http;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Clients that post a newsroom's articles as good clients do: at a steady pace, and the same bytes again until a 202. */
final class Load implements AutoCloseable {
  private static final int CLIENTS = 4;
  private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);
  private static final String BOUNDARY = "part-of-the-news";

  private final Supplier<List<URI>> doors;
  private final Newsroom newsroom;
  private final double perSecond;
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final Queue<String> rude = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
  private final List<CompletableFuture<List<Sent>>> clients = new ArrayList<>();

  /**
   * @param doors the instances that documents can be posted to; where one is of no use the next is tried
   * @param perSecond how many texts all clients together post
   */
  Load(Supplier<List<URI>> doors, Newsroom newsroom, double perSecond) {
    this.doors = doors;
    this.newsroom = newsroom;
    this.perSecond = perSecond;
  }

  void start() {
    for (int client = 0; client < CLIENTS; client++) {
      List<List<Newsroom.Item>> posts = newsroom.posts(client, CLIENTS);
      clients.add(CompletableFuture.supplyAsync(() -> post(posts), threads));
    }
  }

  /** How many texts were answered 202 so far. */
  int accepted() {
    return accepted.get();
  }

  /** How many texts were posted once more, as there was no 202. */
  int again() {
    return again.get();
  }

  /** What clients met beside a 202, a 503 that says when to come again, and a refused connection. */
  List<String> rude() {
    return List.copyOf(rude);
  }

  boolean isFinished() {
    return clients.stream().allMatch(CompletableFuture::isDone);
  }

  /** All that was accepted, the texts of an article in order; fails where something was refused for good. */
  List<Sent> sent() {
    return clients.stream().map(CompletableFuture::join).flatMap(List::stream).toList();
  }

  private List<Sent> post(List<List<Newsroom.Item>> posts) {
    List<Sent> sent = new ArrayList<>();
    try {
      double due = System.nanoTime();
      for (List<Newsroom.Item> post : posts) {
        long early = (long) due - System.nanoTime();
        if (early > 0) {
          TimeUnit.NANOSECONDS.sleep(early);
        }
        sent.addAll(untilAccepted(post));
        // a client that was held up does not make up for it in a rush
        due = Math.max(due, System.nanoTime() - 1e9) + 1e9 * CLIENTS * post.size() / perSecond;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return sent;
  }

  private List<Sent> untilAccepted(List<Newsroom.Item> post) throws InterruptedException {
    byte[] body = post.size() == 1 ? post.getFirst().json().getBytes(UTF_8) : multipart(post);
    String type =
        post.size() == 1 ? "application/json" : "multipart/form-data; boundary=" + BOUNDARY;
    for (int attempt = 1; ; attempt++) {
      try {
        Http.Answer answer = Http.post(documents(attempt), type, body);
        if (answer.status() == 202) {
          accepted.addAndGet(post.size());
          return sent(post, answer.json(), attempt);
        }
        if (answer.status() < 500) {
          throw new IllegalStateException(answer.status() + ": " + answer.body());
        }
        if (answer.status() != 503 || answer.retryAfter().isEmpty()) {
          rude.add(answer.status() + ": " + answer.body());
        }
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof ConnectException)) {
          rude.add(String.valueOf(e.getCause())); // gone before the answer
        }
      }
      again.addAndGet(post.size());
      TimeUnit.MILLISECONDS.sleep(BEFORE_AGAIN.toMillis());
    }
  }

  private URI documents(int attempt) {
    List<URI> all = doors.get();
    URI door = all.get(attempt % all.size());
    return Http.uri(door, "/documents", Map.of("source", Newsroom.SOURCE));
  }

  private static List<Sent> sent(List<Newsroom.Item> post, JsonNode answer, int attempts) {
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < post.size(); i++) {
      Newsroom.Item item = post.get(i);
      JsonNode article = answer.at("/documents/" + i + "/articles/0");
      if (!article.path("articleId").asText().equals(item.articleId().toString())) {
        throw new IllegalStateException("expected " + item.articleId() + " in " + answer);
      }
      String revision = article.get("revision").asText();
      sent.add(new Sent(item.articleId(), revision, item.revision(), item.newest(), attempts));
    }
    return sent;
  }

  private static byte[] multipart(List<Newsroom.Item> post) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int i = 0; i < post.size(); i++) {
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.json\"\r\nContent-Type: application/json\r\n\r\n"
              .formatted(BOUNDARY, i);
      body.writeBytes(head.getBytes(UTF_8));
      body.writeBytes(post.get(i).json().getBytes(UTF_8));
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
