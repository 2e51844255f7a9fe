package dev.strillone.localstack.supervise;

import dev.strillone.localstack.EmbeddedKafka;
import dev.strillone.localstack.LocalPostgres;
import dev.strillone.localstack.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Kafka and PostgreSQL, started side by side. */
final class BackingServers {
  private static final Executor THREADS = task -> Thread.ofPlatform().start(task);

  private final StackConfig config;
  private final Progress progress;
  private final List<Running.Part> parts = new ArrayList<>();
  private final List<CompletableFuture<Void>> stops = new ArrayList<>();
  private final CompletableFuture<Void> stop = new CompletableFuture<>();

  BackingServers(StackConfig config, Progress progress) {
    this.config = config;
    this.progress = progress;
  }

  /** Starts both, and returns when both are ready. */
  StackConfig.Backing start() {
    CompletableFuture<EmbeddedKafka> kafka =
        start(Running.KAFKA, this::kafka, EmbeddedKafka::bootstrapServers);
    CompletableFuture<LocalPostgres> postgres =
        start(Running.POSTGRES, this::postgres, LocalPostgres::jdbcUrl);
    try {
      LocalPostgres database = postgres.join();
      return new StackConfig.Backing(
          kafka.join().bootstrapServers(),
          database.jdbcUrl(),
          database.user(),
          database.password(),
          config.data());
    } catch (CompletionException e) {
      if (e.getCause() instanceof StackFailure failure) {
        throw failure;
      }
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StackFailure(
          "%s. More is in %s".formatted(cause.getMessage(), config.data().log("stack")), cause);
    }
  }

  synchronized List<Running.Part> parts() {
    return List.copyOf(parts);
  }

  /** Stops both, also one that is still starting. */
  void close() {
    stop.complete(null);
    List<CompletableFuture<Void>> pending;
    synchronized (this) {
      pending = List.copyOf(stops);
    }
    pending.forEach(CompletableFuture::join);
  }

  private synchronized <T extends AutoCloseable> CompletableFuture<T> start(
      String name, Supplier<T> starter, Function<T, String> address) {
    long begin = System.nanoTime();
    progress.starting(name);
    CompletableFuture<T> started = CompletableFuture.supplyAsync(starter, THREADS);
    stops.add(
        started
            .thenCombineAsync(stop, (server, asked) -> closed(name, server), THREADS)
            .exceptionally(neverStarted -> null));
    return started.thenApply(
        server -> {
          progress.ready(name, address.apply(server), Duration.ofNanos(System.nanoTime() - begin));
          return server;
        });
  }

  private EmbeddedKafka kafka() {
    EmbeddedKafka kafka =
        EmbeddedKafka.start(config.data().kafka(), config.kafkaPort().choose(Running.KAFKA));
    add(Running.KAFKA, ProcessHandle.current(), kafka.bootstrapServers());
    try {
      Topics.create(kafka.bootstrapServers());
      return kafka;
    } catch (IllegalStateException e) {
      kafka.close();
      throw e;
    }
  }

  private LocalPostgres postgres() {
    LocalPostgres postgres =
        LocalPostgres.start(
            config.data().postgres(), config.postgresPort().choose(Running.POSTGRES));
    add(Running.POSTGRES, postgres.process(), postgres.jdbcUrl());
    return postgres;
  }

  private synchronized void add(String name, ProcessHandle process, String address) {
    parts.add(
        new Running.Part(
            name, ProcessId.of(process), address, config.data().log("stack").toString()));
  }

  private static @Nullable Void closed(String name, AutoCloseable server) {
    try {
      server.close();
      return null;
    } catch (Exception e) { // what AutoCloseable declares
      throw new StackFailure(name + " does not stop: " + e.getMessage(), e);
    }
  }
}
