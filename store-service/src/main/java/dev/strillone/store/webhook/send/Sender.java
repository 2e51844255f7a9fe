package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.guard.BadTarget;
import dev.strillone.store.webhook.guard.Resolver;
import dev.strillone.store.webhook.guard.Target;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends one request to an address that was checked a moment before: the client gets the address, and the name only for
 * TLS and the header {@code Host}. Follows no redirect, and reads no more of the answer than it keeps.
 */
public final class Sender {
  private static final int KEPT_BYTES = 4096;

  private final HttpClient client;
  private final Resolver resolver;
  private final boolean allowHttp;
  private final Duration timeLimit;
  private final Clock clock;

  /**
   * @param client that waits for a connection no longer than a part of the limit
   * @param timeLimit of a request with its answer
   */
  public Sender(
      HttpClient client, Resolver resolver, boolean allowHttp, Duration timeLimit, Clock clock) {
    this.client = client;
    this.resolver = resolver;
    this.allowHttp = allowHttp;
    this.timeLimit = timeLimit;
    this.clock = clock;
  }

  /** Returns when there is an answer, or none can come any more. */
  public Answer send(Post post) throws InterruptedException {
    long start = System.nanoTime();
    try {
      Target target = Target.parse(post.url(), allowHttp);
      Answer.Nothing last = new Answer.Nothing("", Duration.ZERO);
      for (InetAddress address : resolver.resolve(target.host())) {
        Exchange exchange = new Exchange(start);
        Answer answer = exchange.run(target, address, post);
        if (!(answer instanceof Answer.Nothing nothing) || exchange.connected) {
          return answer;
        }
        last = nothing;
      }
      return last;
    } catch (BadTarget e) {
      return new Answer.Nothing(String.valueOf(e.getMessage()), since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** One request with one address. */
  private final class Exchange {
    private final long start;
    private final CompletableFuture<String> whole = new CompletableFuture<>();
    private final Buffer kept = Buffer.buffer();
    private volatile boolean connected;
    private volatile boolean over;
    private volatile boolean complete;
    private volatile @Nullable HttpClientRequest request;
    private volatile @Nullable HttpClientResponse response;

    private Exchange(long start) {
      this.start = start;
    }

    Answer run(Target target, InetAddress address, Post post) throws InterruptedException {
      client
          .request(options(target, address))
          .compose(
              connection -> {
                connected = true;
                request = connection;
                if (over) { // given up while it still connected
                  connection.reset();
                  return Future.failedFuture("too late");
                }
                post.headers().forEach(connection::putHeader);
                // before it is sent: an answer that has ended takes no handlers any more
                connection.response().onSuccess(this::read);
                return connection.send(Buffer.buffer(post.body()));
              })
          .onFailure(whole::completeExceptionally);
      try {
        return answer(whole.get(left(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException e) {
        HttpClientResponse begun = response;
        return begun == null
            ? nothing("no answer within " + timeLimit.toMillis() + " ms")
            : answer(text());
      } catch (ExecutionException e) {
        HttpClientResponse begun = response;
        return begun == null ? nothing(reason(e.getCause())) : answer(text());
      } finally {
        over = true;
        HttpClientRequest made = request;
        if (made != null && !complete) {
          made.reset(); // else the connection may be another's already
        }
      }
    }

    private void read(HttpClientResponse begun) {
      response = begun;
      begun.exceptionHandler(whole::completeExceptionally);
      begun.endHandler(
          _ -> {
            complete = true;
            whole.complete(text());
          });
      begun.handler(
          part -> {
            synchronized (kept) {
              kept.appendBuffer(part, 0, Math.min(part.length(), KEPT_BYTES - kept.length()));
            }
            if (kept.length() >= KEPT_BYTES) {
              whole.complete(text());
            }
          });
    }

    private String text() {
      synchronized (kept) {
        return kept.toString(UTF_8);
      }
    }

    private long left() {
      return Math.max(0, timeLimit.toNanos() - (System.nanoTime() - start));
    }

    private Answer answer(String text) {
      HttpClientResponse begun = Objects.requireNonNull(response);
      return new Answer.Status(
          begun.statusCode(),
          text,
          RetryAfter.parse(begun.getHeader("Retry-After"), clock.instant()),
          since(start));
    }

    private Answer.Nothing nothing(String why) {
      return new Answer.Nothing(why, since(start));
    }
  }

  private static RequestOptions options(Target target, InetAddress address) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
        .setHost(target.host())
        .setPort(target.port())
        .setSsl(target.secure())
        .setURI(target.path())
        .setFollowRedirects(false);
  }

  private static String reason(@Nullable Throwable e) {
    return e == null || e.getMessage() == null ? String.valueOf(e) : e.getMessage();
  }
}
