package dev.strillone.ingest.source.folder;

import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.quarantine.Quarantines;
import dev.strillone.ingest.source.IngestConfig;
import dev.strillone.ingest.source.Keeping;
import dev.strillone.ingest.source.Outcome;
import dev.strillone.ingest.source.ReceiptClock;
import dev.strillone.ingest.source.Reception;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Polls the folder, if one is configured, for as long as the service runs. */
@Singleton
final class FolderWatch {
  private static final Logger LOG = Logger.getLogger(FolderWatch.class);

  /** Before this nothing was taken any more, so there is a file to be moved at most. */
  private static final long LAST_FILE_SECONDS = 2;

  private final FolderConfig config;
  private final IngestConfig ingest;
  private final Reception reception;
  private final Keeping keeping;
  private final Clock clock;
  private final ReceiptClock receipts;
  private final Tracer tracer;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("folder").factory());
  private @Nullable FolderSource source;

  FolderWatch(
      FolderConfig config,
      IngestConfig ingest,
      Reception reception,
      Quarantines quarantines,
      Clock clock,
      ReceiptClock receipts,
      Tracer tracer) {
    this.config = config;
    this.ingest = ingest;
    this.reception = reception;
    this.keeping =
        quarantines.configured().<Keeping>map(quarantine -> quarantine::keep).orElse(Keeping.NONE);
    this.clock = clock;
    this.receipts = receipts;
    this.tracer = tracer;
  }

  void start(@Observes StartupEvent event) {
    config.path().ifPresent(this::watch);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException, IOException {
    thread.shutdown();
    if (!thread.awaitTermination(LAST_FILE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("A file is still in hand; the next start takes it again");
    } else if (source != null) {
      source.close();
    }
  }

  private void watch(Path path) {
    try {
      FolderSource opened =
          new FolderSource(
              DropFolder.open(path, UUID.randomUUID()),
              config,
              ingest.maxDocumentSize().asLongValue(),
              this::receive,
              clock,
              receipts);
      source = opened;
      Future<?> _ =
          thread.scheduleWithFixedDelay(
              () -> keepOn(opened::poll),
              0,
              config.pollInterval().toMillis(),
              TimeUnit.MILLISECONDS);
      LOG.infof("Watching %s", path.resolve("inbox"));
    } catch (IOException e) {
      throw new IllegalStateException(
          "The folder %s (strillone.ingest.folder.path) can't be watched: %s. It must be writable and allow locks."
              .formatted(path, e),
          e);
    }
  }

  /** The executor would never call again after an exception or an error, and tell nobody. */
  static void keepOn(Runnable look) {
    try {
      look.run();
    } catch (RuntimeException | Error e) {
      LOG.error("Looking through the inbox failed; trying again", e);
    }
  }

  private Outcome receive(ReceivedDocument document) {
    Span span = tracer.spanBuilder("dropped file").startSpan();
    try (Scope _ = span.makeCurrent()) {
      return reception.receive(SourceKind.FOLDER, List.of(document), keeping);
    } finally {
      span.end();
    }
  }
}
