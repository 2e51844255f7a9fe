package dev.strillone.store.webhook.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds the addresses of a host and leaves those that may be sent to. Whoever connects must connect to one of these and
 * not look the name up again: the next answer may be another.
 */
public final class Resolver implements AutoCloseable {
  private static final int LOOK_UPS = 4;

  private final Names names;
  private final AddressGuard guard;
  private final Duration patience;

  /** Threads of their own: a look-up that hangs holds its thread, a virtual one's carrier too. */
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          LOOK_UPS, Thread.ofPlatform().name("webhook-names-", 0).daemon().factory());

  /** Looks names up; {@link InetAddress#getAllByName}, but for tests. */
  @FunctionalInterface
  public interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  public Resolver(Names names, AddressGuard guard, Duration patience) {
    this.names = names;
    this.guard = guard;
    this.patience = patience;
  }

  /**
   * The addresses that may be sent to, at least one.
   *
   * @throws BadTarget where there is none
   */
  public List<InetAddress> resolve(String host) throws BadTarget, InterruptedException {
    List<InetAddress> usable = new ArrayList<>();
    String objection = "it has no address";
    for (InetAddress address : lookUp(host)) {
      var found = guard.objection(address);
      if (found.isEmpty()) {
        usable.add(address);
      } else {
        objection = found.get();
      }
    }
    if (usable.isEmpty()) {
      throw new BadTarget(
          host + ": " + objection + "; strillone.webhooks.allowed-networks can allow its network");
    }
    return usable;
  }

  private List<InetAddress> lookUp(String host) throws BadTarget, InterruptedException {
    Future<InetAddress[]> asked = threads.submit(() -> names.addresses(host));
    try {
      return List.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      throw new BadTarget("no address is known for the host " + host);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw new BadTarget("the name server does not answer for the host " + host);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
