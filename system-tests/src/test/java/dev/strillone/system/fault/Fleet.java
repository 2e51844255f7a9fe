package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.ServiceSpec;
import dev.strillone.system.Http;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.awaitility.Awaitility;

/** The instances of one service, each supervised. */
final class Fleet implements AutoCloseable {
  private static final Duration READY = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofMinutes(2);

  private final IntFunction<ServiceSpec> specs;
  private final Path logs;

  /** Those that were ever started, the wanted ones first. */
  private final List<Instance> instances = new ArrayList<>();

  private int wanted;

  /**
   * @param specs of each instance by its number, from 0
   */
  Fleet(IntFunction<ServiceSpec> specs, Path logs) {
    this.specs = specs;
    this.logs = logs;
  }

  /** Of each wanted instance. */
  synchronized List<URI> urls() {
    return instances.subList(0, wanted).stream().map(instance -> instance.spec().url()).toList();
  }

  /** Starts or ends instances until so many are wanted, those that go with the given signal; does not wait. */
  synchronized void scale(int size, Signal leaving) {
    while (wanted > size) {
      instances.get(--wanted).letGo(leaving);
    }
    while (wanted < size) {
      if (wanted == instances.size()) {
        ServiceSpec spec = specs.apply(wanted);
        instances.add(new Instance(spec, logs.resolve(spec.name() + "-" + wanted + ".log")));
      }
      start(instances.get(wanted++));
    }
  }

  private static void start(Instance instance) {
    try {
      instance.awaitEnd(END); // of its earlier life
      instance.start();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int size() {
    return wanted;
  }

  Instance instance(int number) {
    return instances.get(number);
  }

  /** To each wanted instance. */
  void signal(Signal signal) {
    instances.subList(0, wanted).forEach(instance -> instance.signal(signal));
  }

  void awaitReady() {
    Awaitility.await()
        .atMost(READY)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> instances.subList(0, wanted).stream().allMatch(Fleet::isReady));
  }

  int endsByItself() {
    return instances.stream().mapToInt(Instance::endsByItself).sum();
  }

  private static boolean isReady(Instance instance) {
    try {
      return Http.get(instance.spec().url().resolve("/q/health/ready")).status() == 200;
    } catch (UncheckedIOException e) {
      return false; // not listening yet
    }
  }

  @Override
  public void close() {
    instances.forEach(instance -> instance.letGo(Signal.KILL));
  }
}
