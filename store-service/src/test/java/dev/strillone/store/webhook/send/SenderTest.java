package dev.strillone.store.webhook.send;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.strillone.store.webhook.guard.AddressGuard;
import dev.strillone.store.webhook.guard.Resolver;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Against real servers on this machine. No name of these tests is known to any name server. */
@Timeout(60)
class SenderTest {
  private static final String PASSWORD = "changeit";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final Vertx vertx = Vertx.vertx();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> hosts = Collections.synchronizedList(new ArrayList<>());
  private final HttpServer server;

  SenderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ok", exchange -> answer(exchange, 202, "thanks"));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/ok");
          answer(exchange, 303, "");
        });
    server.createContext("/long", exchange -> answer(exchange, 400, "x".repeat(10_000_000)));
    server.createContext(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "7");
          answer(exchange, 503, "");
        });
    server.createContext("/never", _ -> awaitEnd());
    server.createContext(
        "/drips",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          awaitEnd();
        });
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
    vertx.close();
  }

  @Test
  void theConnectionGoesToTheCheckedAddressAndTheNameIntoTheHeader() throws Exception {
    Answer answer = sender("127.0.0.0/8", "127.0.0.1").send(post("/ok"));

    assertThat(answer).isInstanceOf(Answer.Status.class);
    Answer.Status status = (Answer.Status) answer;
    assertThat(status.code()).isEqualTo(202);
    assertThat(status.text()).isEqualTo("thanks: the body");
    assertThat(hosts).containsExactly("receiver.test:" + port());
  }

  @Test
  void anAddressThatMustNotBeSentToGetsNoConnection() throws Exception {
    Answer answer = sender("10.0.0.0/8", "127.0.0.1").send(post("/ok"));

    assertThat(answer).isInstanceOf(Answer.Nothing.class);
    assertThat(((Answer.Nothing) answer).why()).contains("this machine");
    assertThat(hosts).isEmpty();
  }

  @Test
  void whereOneAddressDoesNotAnswerTheNextIsTried() throws Exception {
    Answer answer = sender("127.0.0.0/8", "127.0.0.2", "127.0.0.1").send(post("/ok"));

    assertThat(answer).isInstanceOf(Answer.Status.class);
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    assertThat(status("/moved").code()).isEqualTo(303);
    assertThat(hosts).hasSize(1);
  }

  @Test
  void noMoreOfTheAnswerIsReadThanIsKept() throws Exception {
    assertThat(status("/long").text()).hasSize(4096);
  }

  @Test
  void retryAfterIsRead() throws Exception {
    assertThat(status("/busy").retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void aReceiverThatNeverAnswersIsNotWaitedForWithoutEnd() throws Exception {
    Sender sender =
        sender(new HttpClientOptions(), Duration.ofMillis(200), "127.0.0.0/8", "127.0.0.1");

    Answer answer = sender.send(post("/never"));

    assertThat(answer).isInstanceOf(Answer.Nothing.class);
    assertThat(((Answer.Nothing) answer).why()).contains("200 ms");
  }

  @Test
  void aStatusCountsEvenIfItsBodyNeverEnds() throws Exception {
    Sender sender =
        sender(new HttpClientOptions(), Duration.ofMillis(500), "127.0.0.0/8", "127.0.0.1");

    Answer answer = sender.send(post("/drips"));

    assertThat(answer).isInstanceOf(Answer.Status.class);
    assertThat(((Answer.Status) answer).text()).isEqualTo("a");
  }

  @Test
  void aRefusedConnectionIsNoAnswer() throws Exception {
    server.stop(0);

    assertThat(sender("127.0.0.0/8", "127.0.0.1").send(post("/ok")))
        .isInstanceOf(Answer.Nothing.class);
  }

  @Test
  void encryptedTheCertificateHasToBeThatOfTheName(@TempDir Path dir) throws Exception {
    Path store = certificate(dir, "receiver.test");
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    secure.createContext("/ok", exchange -> answer(exchange, 200, ""));
    secure.setExecutor(threads);
    secure.start();
    HttpClientOptions trusting =
        new HttpClientOptions()
            .setForceSni(true)
            .setTrustOptions(new PfxOptions().setPath(store.toString()).setPassword(PASSWORD));
    Sender sender = sender(trusting, LIMIT, "127.0.0.0/8", "127.0.0.1");
    int port = secure.getAddress().getPort();

    Answer named = sender.send(new Post("https://receiver.test:" + port + "/ok", Map.of(), body()));
    Answer other = sender.send(new Post("https://other.test:" + port + "/ok", Map.of(), body()));

    secure.stop(0);
    assertThat(named).isInstanceOf(Answer.Status.class);
    assertThat(other).isInstanceOf(Answer.Nothing.class);
  }

  private Answer.Status status(String path) throws InterruptedException {
    return (Answer.Status) sender("127.0.0.0/8", "127.0.0.1").send(post(path));
  }

  private Post post(String path) {
    return new Post("http://receiver.test:" + port() + path, Map.of("x-test", "1"), body());
  }

  private static byte[] body() {
    return "the body".getBytes(UTF_8);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private Sender sender(String allowed, String... addresses) {
    return sender(new HttpClientOptions(), LIMIT, allowed, addresses);
  }

  private Sender sender(
      HttpClientOptions client, Duration limit, String allowed, String... addresses) {
    Resolver resolver =
        new Resolver(
            _ -> literals(addresses), new AddressGuard(List.of(allowed)), Duration.ofSeconds(20));
    return new Sender(vertx.createHttpClient(client), resolver, true, limit, Clock.systemUTC());
  }

  private static InetAddress[] literals(String... addresses) throws UnknownHostException {
    InetAddress[] found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return found;
  }

  private void answer(HttpExchange exchange, int status, String text) throws IOException {
    hosts.add(exchange.getRequestHeaders().getFirst("Host"));
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    byte[] answer = (status == 202 ? text + ": " + body : text).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    if (answer.length > 0) {
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }

  private void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Path certificate(Path dir, String name) throws Exception {
    Path store = dir.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=dns:" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    return store;
  }

  private static SSLContext context(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
