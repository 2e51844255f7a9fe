package dev.strillone.localstack.supervise;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A service without work: ready at once, or refusing to start. */
final class FakeService {
  private FakeService() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0 && args[0].equals("refuse")) {
      System.out.println("the moon is in the wrong house");
      System.exit(3);
    }
    int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
