package dev.strillone.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback interface, the only one that the local stack listens on. */
public final class Ports {
  public static final String HOST = "127.0.0.1";

  private Ports() {}

  /** A port that was free a moment ago, chosen by the operating system. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free TCP port on " + HOST, e);
    }
  }

  /** The given port, or one that is free where it is 0. */
  public static int orFree(int port) {
    return port == 0 ? free() : port;
  }

  /** Whether a server could listen on this port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // a port whose last connections linger in TIME_WAIT is free for a server
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
