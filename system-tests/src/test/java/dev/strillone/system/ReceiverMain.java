package dev.strillone.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

/**
 * A webhook's receiver in a process of its own, as the documentation asks for one: it verifies the signature, writes down
 * what it takes before it answers, and knows what it has by the delivery id.
 */
final class ReceiverMain {
  private final byte[] secret;
  private final Path journal;
  private final Set<String> known = new HashSet<>();

  private ReceiverMain(String secret, Path journal) throws IOException {
    this.secret = secret.getBytes(UTF_8);
    this.journal = journal;
    if (Files.exists(journal)) {
      taken(journal).forEach(event -> known.add(event.delivery()));
    }
  }

  /** An event as the receiver wrote it down. */
  record Taken(String delivery, String event) {}

  /** The command that runs it. */
  static List<String> command(int port, String secret, Path journal) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx64m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        ReceiverMain.class.getName(),
        String.valueOf(port),
        secret,
        journal.toString());
  }

  /** What it took, in the order in which it did. */
  static List<Taken> taken(Path journal) throws IOException {
    return Files.readAllLines(journal).stream()
        .map(line -> line.split(" ", -1))
        .map(parts -> new Taken(parts[0], parts[1]))
        .toList();
  }

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws Exception {
    ReceiverMain receiver = new ReceiverMain(arguments[1], Path.of(arguments[2]));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
            0);
    server.createContext("/", receiver::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    new CountDownLatch(1).await();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    int status = 401;
    if (isOurs(exchange, body)) {
      take(
          exchange.getRequestHeaders().getFirst("Strillone-Delivery"),
          exchange.getRequestHeaders().getFirst("ce-id"));
      status = 204;
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private synchronized void take(String delivery, String event) throws IOException {
    if (known.add(delivery)) {
      Files.writeString(journal, delivery + " " + event + "\n", CREATE, APPEND);
    }
  }

  private boolean isOurs(HttpExchange exchange, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      String timestamp = exchange.getRequestHeaders().getFirst("Strillone-Timestamp");
      mac.update((timestamp + ".").getBytes(UTF_8));
      String expected = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
      String given = exchange.getRequestHeaders().getFirst("Strillone-Signature");
      return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }
}
