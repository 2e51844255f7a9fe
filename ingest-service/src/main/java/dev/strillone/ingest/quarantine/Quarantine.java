package dev.strillone.ingest.quarantine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Documents with the reason why they could not be taken in, each in two files: {@code ID.bytes}, and {@code ID.json},
 * which is written last and deleted first. Never more than its limits: to keep a document, the oldest make room.
 */
public final class Quarantine {
  private static final Logger LOG = Logger.getLogger(Quarantine.class);
  private static final String BYTES = ".bytes";
  private static final String META = ".json";
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final Comparator<QuarantinedDocument> OLDEST =
      Comparator.comparing(QuarantinedDocument::keptAt).thenComparing(QuarantinedDocument::id);

  private final DurableFolder folder;
  private final long maxSize;
  private final Duration maxAge;
  private final Runnable onDropped;
  private final Clock clock;
  private final Map<UUID, QuarantinedDocument> kept = new HashMap<>();

  private Quarantine(
      DurableFolder folder, long maxSize, Duration maxAge, Runnable onDropped, Clock clock) {
    this.folder = folder;
    this.maxSize = maxSize;
    this.maxAge = maxAge;
    this.onDropped = onDropped;
    this.clock = clock;
  }

  /**
   * Reads what an earlier process kept.
   *
   * @param dir of this process alone; made where missing
   * @param maxSize bytes of all documents together
   * @param onDropped called for each document that makes room for another or has become too old
   */
  public static Quarantine open(
      Path dir, long maxSize, Duration maxAge, Runnable onDropped, Clock clock) throws IOException {
    DurableFolder folder = DurableFolder.open(dir);
    Quarantine quarantine = new Quarantine(folder, maxSize, maxAge, onDropped, clock);
    for (String name : folder.names()) {
      String id = name.substring(0, Math.max(0, name.lastIndexOf('.')));
      if (name.endsWith(META) && folder.has(id + BYTES)) {
        quarantine.load(name);
      } else if (name.endsWith(BYTES) && !folder.has(id + META)) {
        folder.delete(name); // of a document that whoever handed it in still has
      }
    }
    return quarantine;
  }

  private void load(String name) throws IOException {
    try {
      QuarantinedDocument document = JSON.readValue(folder.read(name), QuarantinedDocument.class);
      kept.put(document.id(), document);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      LOG.warnf("%s in the quarantine is left alone: it is not ours (%s)", name, e.getMessage());
    }
  }

  /**
   * Keeps a document; its bytes are on disk when this returns. One that is there already gets the new reason.
   *
   * @return whether it is kept: not if it alone is larger than all that is kept
   * @throws IOException where the disk does not take it
   */
  public synchronized boolean keep(ReceivedDocument document, Unreadable why) throws IOException {
    QuarantinedDocument entry = QuarantinedDocument.of(document, why, clock.instant());
    if (entry.size() > maxSize) {
      return false;
    }
    expire();
    makeRoom(entry);
    String id = entry.id().toString();
    if (!kept.containsKey(entry.id())) {
      folder.write(id + BYTES, document.bytes());
    }
    folder.write(id + META, JSON.writeValueAsBytes(entry));
    kept.put(entry.id(), entry);
    LOG.warnf("Document %s of %s is in quarantine: %s", id, entry.source().id(), entry.detail());
    return true;
  }

  /** The newest first. */
  public synchronized List<QuarantinedDocument> list() {
    expire();
    return kept.values().stream().sorted(OLDEST.reversed()).toList();
  }

  public synchronized Optional<QuarantinedDocument> find(UUID id) {
    return Optional.ofNullable(kept.get(id));
  }

  /** The bytes as they came in; empty if the document is not here. */
  public synchronized Optional<byte[]> content(UUID id) throws IOException {
    return kept.containsKey(id) ? Optional.of(folder.read(id + BYTES)) : Optional.empty();
  }

  /** Whether it was here. */
  public synchronized boolean remove(UUID id) throws IOException {
    if (!kept.containsKey(id)) {
      return false;
    }
    folder.delete(id + META);
    folder.delete(id + BYTES);
    kept.remove(id);
    return true;
  }

  private void expire() {
    Instant oldest = clock.instant().minus(maxAge);
    kept.values().stream()
        .filter(document -> document.keptAt().isBefore(oldest))
        .toList()
        .forEach(document -> drop(document, "it is older than " + maxAge));
  }

  private void makeRoom(QuarantinedDocument entry) {
    long others =
        kept.values().stream()
            .filter(document -> !document.id().equals(entry.id()))
            .mapToLong(QuarantinedDocument::size)
            .sum();
    for (QuarantinedDocument old : kept.values().stream().sorted(OLDEST).toList()) {
      if (others + entry.size() <= maxSize) {
        return;
      }
      if (!old.id().equals(entry.id())) {
        drop(old, "others need its room");
        others -= old.size();
      }
    }
  }

  private void drop(QuarantinedDocument document, String why) {
    try {
      remove(document.id());
      onDropped.run();
      LOG.warnf("Document %s was dropped from the quarantine: %s", document.id(), why);
    } catch (IOException e) {
      LOG.errorf(e, "Document %s can't be dropped from the quarantine", document.id());
    }
  }
}
