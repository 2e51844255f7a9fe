package dev.strillone.ingest.quarantine;

import dev.strillone.events.Identities;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class QuarantineTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Unreadable BROKEN = new Unreadable(Reason.MALFORMED_JSON, "It is broken.");

  @TempDir Path dir;
  private final AtomicInteger dropped = new AtomicInteger();
  private Instant now = NOON;
  private Quarantine quarantine;

  @BeforeEach
  void open() throws IOException {
    quarantine = Quarantine.open(dir, 10, Duration.ofDays(2), dropped::incrementAndGet, clock());
  }

  @Test
  void whatWasKeptIsThereForTheNextProcessToo() throws IOException {
    ReceivedDocument document = document("{\"text");

    assertThat(quarantine.keep(document, BROKEN)).isTrue();

    open();
    QuarantinedDocument kept = quarantine.list().getFirst();
    assertThat(kept.id()).isEqualTo(Identities.document("ilpost", document.bytes()));
    assertThat(kept.reason()).isEqualTo(Reason.MALFORMED_JSON);
    assertThat(kept.detail()).isEqualTo("It is broken.");
    assertThat(kept.keptAt()).isEqualTo(NOON);
    assertThat(kept.sha256())
        .isEqualTo("c8fe2e89bbafe8ca60e751ec27cd5ebf57562d452ebb9470fa6ccddd3c9de904");
    ReceivedDocument again = kept.received(quarantine.content(kept.id()).orElseThrow());
    assertThat(again).usingRecursiveComparison().isEqualTo(document);
  }

  @Test
  void theSameDocumentIsKeptOnceWithItsNewestReason() throws IOException {
    quarantine.keep(document("a"), BROKEN);
    now = NOON.plusSeconds(5);

    quarantine.keep(document("a"), new Unreadable(Reason.NO_ARTICLE, "Nothing is in it."));

    assertThat(quarantine.list())
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.reason()).isEqualTo(Reason.NO_ARTICLE);
              assertThat(kept.keptAt()).isEqualTo(now);
            });
    assertThat(dropped).hasValue(0);
  }

  @Test
  void theOldestMakeRoom() throws IOException {
    keepAt("aaaa", NOON);
    keepAt("bbbb", NOON.plusSeconds(1));

    keepAt("cccc", NOON.plusSeconds(2));

    assertThat(contents()).containsExactly("cccc", "bbbb");
    assertThat(dropped).hasValue(1);
    assertThat(size()).isEqualTo(8);
  }

  @Test
  void whatIsLargerThanAllRoomIsNotKeptAndCostsNothingElse() throws IOException {
    quarantine.keep(document("a"), BROKEN);

    boolean kept = quarantine.keep(document("eleven byte"), BROKEN);

    assertThat(kept).isFalse();
    assertThat(contents()).containsExactly("a");
  }

  @Test
  void whatIsTooOldGoes() throws IOException {
    quarantine.keep(document("a"), BROKEN);

    now = NOON.plus(Duration.ofDays(3));

    assertThat(quarantine.list()).isEmpty();
    assertThat(files()).isEmpty();
    assertThat(dropped).hasValue(1);
  }

  @Test
  void whatAKilledProcessLeftUnfinishedIsRemoved() throws IOException {
    UUID whole = UUID.randomUUID();
    Files.writeString(dir.resolve(whole + ".bytes.tmp"), "half");
    Files.writeString(dir.resolve(UUID.randomUUID() + ".bytes"), "without its reason");

    open();

    assertThat(quarantine.list()).isEmpty();
    assertThat(files()).isEmpty();
  }

  @Test
  void aFileThatIsNotOursIsLeftAlone() throws IOException {
    Files.writeString(dir.resolve("notes.json"), "{");
    Files.writeString(dir.resolve("notes.bytes"), "x");

    open();

    assertThat(quarantine.list()).isEmpty();
    assertThat(files()).containsExactly("notes.bytes", "notes.json");
  }

  @Test
  void whatIsRemovedIsGoneAndSaysWhetherItWasThere() throws IOException {
    quarantine.keep(document("a"), BROKEN);
    UUID id = quarantine.list().getFirst().id();

    assertThat(quarantine.remove(id)).isTrue();
    assertThat(quarantine.remove(id)).isFalse();
    assertThat(quarantine.content(id)).isEmpty();
    assertThat(files()).isEmpty();
  }

  private void keepAt(String text, Instant when) throws IOException {
    now = when;
    quarantine.keep(document(text), BROKEN);
  }

  private static ReceivedDocument document(String text) {
    return new ReceivedDocument(
        new Source("ilpost", "Il Post", SourceKind.FOLDER, "ilpost/a.json"),
        text.getBytes(UTF_8),
        "application/json",
        new Metadata("Titolo", null, null, "it", List.of("Anna Rossi"), NOON),
        NOON);
  }

  private List<String> contents() throws IOException {
    List<String> contents = new java.util.ArrayList<>();
    for (QuarantinedDocument kept : quarantine.list()) {
      contents.add(new String(quarantine.content(kept.id()).orElseThrow(), UTF_8));
    }
    return contents;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private long size() {
    return quarantine.list().stream().mapToLong(QuarantinedDocument::size).sum();
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }
    };
  }
}
