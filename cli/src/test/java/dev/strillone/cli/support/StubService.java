package dev.strillone.cli.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands for each of the three services: ready at once, makes one article of each document, has each article stored. */
public final class StubService {
  private StubService() {}

  /** Builds a project root in which the services are such stubs. */
  public static Path home(Path home) throws IOException {
    for (String service : new String[] {"ingest-service", "enrich-service", "store-service"}) {
      Path app = Files.createDirectories(home.resolve(service).resolve("target/quarkus-app"));
      jar(app.resolve("quarkus-run.jar"));
    }
    return home;
  }

  private static void jar(Path file) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
    String classFile = StubService.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream in = StubService.class.getResourceAsStream("/" + classFile)) {
      jar.putNextEntry(new JarEntry(classFile));
      in.transferTo(jar);
    }
  }

  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/q/", exchange -> answer(exchange, 200, ""));
    server.createContext("/documents", StubService::documents);
    server.createContext("/articles/", exchange -> answer(exchange, 200, article(exchange)));
    server.start();
  }

  private static void documents(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    UUID id = UUID.nameUUIDFromBytes(body);
    answer(
        exchange,
        202,
        "{\"documents\":[{\"articles\":[{\"articleId\":\"" + id + "\",\"revision\":\"r1\"}]}]}");
  }

  /** With numbers and characters that a rewriting would change. */
  public static String article(String id) {
    return "{\"revision\":\"r1\",\"articleId\":\""
        + id
        + "\",\"n\":1.0E-5,\"title\":\"Per\\u00f2 è\"}";
  }

  private static String article(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return article(path.substring(path.lastIndexOf('/') + 1));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
