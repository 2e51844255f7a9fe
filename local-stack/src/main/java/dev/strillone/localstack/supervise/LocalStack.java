package dev.strillone.localstack.supervise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A running Strillone: Kafka and PostgreSQL in this JVM, the services as processes that are started again when they end
 * by themselves. One per data directory. It stops with the JVM at the latest.
 */
public final class LocalStack implements AutoCloseable {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final StackConfig config;
  private final Progress progress;
  private final RunLock lock;
  private final BackingServers backing;
  private final List<SupervisedService> services = new ArrayList<>();
  private final Thread hook = new Thread(this::close, "stop-stack");
  private boolean closed;

  private LocalStack(StackConfig config, Progress progress, RunLock lock) {
    this.config = config;
    this.progress = progress;
    this.lock = lock;
    this.backing = new BackingServers(config, progress);
  }

  /**
   * Starts everything and returns when everything is ready.
   *
   * @throws StackFailure where something does not start; what had started is stopped again
   */
  public static LocalStack start(StackConfig config, Progress progress) {
    RunLock lock = RunLock.tryTake(config.data()).orElseThrow(() -> taken(config.data()));
    LocalStack stack = new LocalStack(config, progress, lock);
    Runtime.getRuntime().addShutdownHook(stack.hook);
    try {
      stack.startAll();
      return stack;
    } catch (StackFailure e) {
      stack.close();
      throw e;
    } catch (InterruptedException e) {
      stack.close();
      Thread.currentThread().interrupt();
      throw new StackFailure("interrupted while starting", e);
    }
  }

  /** What runs now. */
  public synchronized Running running() {
    List<Running.Part> parts = new ArrayList<>(backing.parts());
    services.stream().map(SupervisedService::part).flatMap(Optional::stream).forEach(parts::add);
    return new Running(ProcessId.of(ProcessHandle.current()), parts);
  }

  /** Stops the services, then Kafka and PostgreSQL; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    progress.stopping();
    Stopping.stop(
        services.stream().map(SupervisedService::release).flatMap(Optional::stream).toList(),
        STOP_PATIENCE);
    backing.close();
    Running.delete(config.data());
    lock.close();
    if (!Thread.currentThread().equals(hook)) {
      forgetHook();
    }
  }

  private void startAll() throws InterruptedException {
    Leftovers.stop(config.data());
    config.data().create();
    List<ServiceSpec> specs = config.services().on(backing.start());
    for (ServiceSpec spec : specs) {
      startService(spec);
    }
    new ReadyTogether(services, config.startLimit(), progress).await();
    save();
    services.forEach(SupervisedService::supervise);
  }

  private synchronized void startService(ServiceSpec spec) {
    if (closed) {
      throw new StackFailure("stopped while starting");
    }
    progress.starting(spec.name());
    SupervisedService service =
        new SupervisedService(
            spec, config.data().log(spec.name()), config.backoff(), progress, this::save);
    service.start();
    services.add(service);
  }

  private synchronized void save() {
    if (!closed) {
      running().write(config.data());
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is going down already: the hook has run or finds this stack closed
    }
  }

  private static StackFailure taken(DataDirectory data) {
    String by =
        Running.find(data)
            .map(running -> "process " + running.stack().pid())
            .orElse("another process, which is just starting");
    return new StackFailure(
        "a Strillone is running on %s already (%s): stop it, or give another --data-dir"
            .formatted(data.root(), by));
  }
}
