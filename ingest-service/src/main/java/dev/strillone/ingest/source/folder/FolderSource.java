package dev.strillone.ingest.source.folder;

import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.source.Outcome;
import dev.strillone.ingest.source.ReceiptClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Takes the files of a watched folder: inbox → claimed → {@code processed/} once published, into quarantine
 * if it can't be taken in, {@code failed/} with a reason if it is no document or there is no quarantine, back to the inbox
 * if Kafka is away. Whatever fails on the way, the file stays in one of these
 * places, and to take it twice is harmless.
 */
final class FolderSource implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(FolderSource.class);

  private final DropFolder folder;
  private final Inbox inbox;
  private final Claims claims;
  private final FailedFiles failed;
  private final DroppedFile reader;
  private final Function<ReceivedDocument, Outcome> receive;
  private final Clock clock;
  private final Pause pause;

  /** Claimed files whose articles are in Kafka, and their names below the inbox: to be moved, and not to be taken again. */
  private final Map<Path, Path> published = new LinkedHashMap<>();

  FolderSource(
      DropFolder folder,
      FolderConfig config,
      long maxBytes,
      Function<ReceivedDocument, Outcome> receive,
      Clock clock,
      ReceiptClock receipts)
      throws IOException {
    this.folder = folder;
    this.inbox = new Inbox(folder.inbox(), config.settle(), clock);
    this.claims = Claims.open(folder);
    this.failed = new FailedFiles(folder, clock);
    this.reader = new DroppedFile(folder, maxBytes, receipts);
    this.receive = receive;
    this.clock = clock;
    this.pause = new Pause(config.pollInterval(), config.longestPause());
  }

  /** Looks through the inbox once and takes what is whole; after a failure that is not a file's own, pauses first. */
  void poll() {
    if (pause.lasts(clock.instant())) {
      return;
    }
    try {
      moveAway();
      claims.recover();
      for (Path relative : inbox.settled()) {
        if (!take(relative)) {
          pause.longer(clock.instant());
          return;
        }
      }
      pause.end();
    } catch (IOException e) {
      LOG.errorf(e, "The folder %s can't be worked on; trying again later", folder.root());
      pause.longer(clock.instant());
    }
  }

  /** Puts back what is claimed. */
  @Override
  public void close() throws IOException {
    try {
      moveAway();
    } finally {
      claims.close();
    }
  }

  private boolean take(Path relative) throws IOException {
    Optional<Path> claimed = claims.claim(relative);
    return claimed.isEmpty() || process(claimed.get(), relative);
  }

  private boolean process(Path claimed, Path relative) throws IOException {
    switch (outcome(claimed, relative)) {
      case Result.Done done -> {
        published.put(claimed, relative);
        moveAway();
      }
      case Result.Kept kept -> {
        Files.delete(claimed);
        LOG.warnf("%s: in quarantine. %s", relative, kept.why());
      }
      case Result.Failed reason -> {
        failed.put(claimed, relative, reason.why());
        LOG.warnf("%s: moved to failed/. %s", relative, reason.why());
      }
      case Result.NotNow notNow -> {
        Relocation.into(claimed, Relocation.reserve(folder.inbox(), relative));
        LOG.warnf("%s: stays in the inbox. %s", relative, notNow.why());
        return false;
      }
    }
    return true;
  }

  /** A disk that is full has no room even for a name: then it is tried again at the next look. */
  private void moveAway() throws IOException {
    published.keySet().removeIf(Files::notExists); // somebody was faster
    for (Map.Entry<Path, Path> file : List.copyOf(published.entrySet())) {
      Path relative = file.getValue();
      Relocation.into(file.getKey(), Relocation.reserve(folder.processed(), relative));
      published.remove(file.getKey());
      LOG.infof("%s: published, moved to processed/", relative);
    }
  }

  private Result outcome(Path claimed, Path relative) {
    return switch (reader.read(claimed, relative)) {
      case DroppedFile.Unusable unusable -> new Result.Failed(unusable.why());
      case DroppedFile.Usable usable -> published(usable.document(), relative);
    };
  }

  private Result published(ReceivedDocument document, Path relative) {
    try {
      return switch (receive.apply(document)) {
        case Outcome.Published published -> new Result.Done();
        case Outcome.Refused refused -> refused(refused.refusals().getFirst());
        case Outcome.Unavailable away -> new Result.NotNow(away.detail());
      };
    } catch (RuntimeException
        | Error e) { // over HTTP it would be a 500, and the next document taken all the same
      LOG.errorf(e, "%s met an error of ours", relative);
      return new Result.Failed(
          "The service met an error of its own (" + e + "). Its log says more; please report it.");
    }
  }

  private static Result refused(Outcome.Refusal refusal) {
    String why = refusal.why().detail();
    return refusal.kept() ? new Result.Kept(why) : new Result.Failed(why);
  }

  private sealed interface Result {
    record Done() implements Result {}

    record Kept(String why) implements Result {}

    record Failed(String why) implements Result {}

    record NotNow(String why) implements Result {}
  }
}
