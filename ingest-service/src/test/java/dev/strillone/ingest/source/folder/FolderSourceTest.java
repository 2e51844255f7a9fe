package dev.strillone.ingest.source.folder;

import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.document.Unreadable;
import dev.strillone.ingest.document.Unreadable.Reason;
import dev.strillone.ingest.source.Outcome;
import dev.strillone.ingest.source.ReceiptClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FolderSourceTest {
  private static final Outcome PUBLISHED = new Outcome.Published(List.of());
  private static final Outcome AWAY = new Outcome.Unavailable("Kafka is away");
  private static final Outcome BROKEN =
      new Outcome.Refused(
          List.of(
              new Outcome.Refusal(
                  0, new Unreadable(Reason.NOT_TEXT, "The bytes are a PDF."), false)));

  @TempDir Path root;
  private final StepClock clock = new StepClock();
  private final List<ReceivedDocument> received = new ArrayList<>();
  private Outcome answer = PUBLISHED;
  private FolderSource source;

  @BeforeEach
  void open() throws IOException {
    source = another();
  }

  @AfterEach
  void close() throws IOException {
    source.close();
  }

  @Test
  void whatIsInQuarantineIsInTheFolderNoMore() throws IOException {
    answer =
        new Outcome.Refused(
            List.of(
                new Outcome.Refusal(
                    0, new Unreadable(Reason.NOT_TEXT, "The bytes are a PDF."), true)));
    drop("ilpost/rotto.txt", "Rotto");

    settleAndPoll(source);

    assertThat(received).hasSize(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void aFileIsTakenOnceItKeepsItsSizeAndMovedOnceItIsPublished() throws IOException {
    drop("ilpost/notte.txt", "Prima riga");
    source.poll();
    drop("ilpost/notte.txt", "Prima riga e seconda");
    clock.advance(Duration.ofSeconds(2));
    source.poll();
    assertThat(received).as("it grew since").isEmpty();
    clock.advance(Duration.ofSeconds(2));

    source.poll();

    assertThat(files()).containsExactly("processed/ilpost/notte.txt");
    ReceivedDocument document = received.getFirst();
    assertThat(received).hasSize(1);
    assertThat(document.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("Prima riga e seconda");
    assertThat(document.source().id()).isEqualTo("ilpost");
    assertThat(document.source().uri()).isEqualTo("ilpost/notte.txt");
    assertThat(document.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void aFileInTheInboxItselfIsOfTheSourceFolder() throws IOException {
    drop("pagina.html", "<p>Testo</p>");

    settleAndPoll(source);

    assertThat(received.getFirst().source().id()).isEqualTo("folder");
    assertThat(received.getFirst().mediaType()).isEqualTo("text/html");
  }

  @Test
  void whatCanNotBeReadGoesToFailedWithItsReasonBeside() throws IOException {
    answer = BROKEN;
    drop("a.pdf", "%PDF");

    settleAndPoll(source);

    assertThat(files()).containsExactlyInAnyOrder("failed/a.pdf", "failed/a.pdf.reason.txt");
    assertThat(root.resolve("failed/a.pdf.reason.txt"))
        .content()
        .contains("inbox/a.pdf", "The bytes are a PDF.", "put it back");
  }

  @Test
  void aFileOverTheLimitIsNotEvenRead() throws IOException {
    drop("gross.txt", "x".repeat(101));

    settleAndPoll(source);

    assertThat(received).isEmpty();
    assertThat(root.resolve("failed/gross.txt.reason.txt")).content().contains("101", "100");
  }

  @Test
  void withKafkaAwayTheFileStaysAndIsTriedAgainEverMoreSeldom() throws IOException {
    answer = AWAY;
    drop("a.txt", "Testo");
    settleAndPoll(source);
    assertThat(files()).containsExactly("inbox/a.txt");
    List<Long> tries = new ArrayList<>();
    for (long second = 1; second <= 60; second++) {
      int before = received.size();
      clock.advance(Duration.ofSeconds(1));
      source.poll();
      if (received.size() > before) {
        tries.add(second);
      }
    }
    answer = PUBLISHED;
    clock.advance(Duration.ofSeconds(30));

    settleAndPoll(source);

    assertThat(files()).containsExactly("processed/a.txt");
    assertThat(tries).as("seconds of the tries").hasSizeBetween(3, 7);
  }

  @Test
  void hiddenAndUnfinishedFilesAreLeftAlone() throws IOException {
    drop(".hidden.txt", "x");
    drop(".dir/a.txt", "x");
    drop("a.txt.part", "x");
    drop("b.TMP", "x");

    settleAndPoll(source);

    assertThat(received).isEmpty();
    assertThat(files()).hasSize(4).allMatch(name -> name.startsWith("inbox/"));
  }

  @Test
  void aLinkIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(root.resolve("inbox/link.txt"), secret);
    Files.createSymbolicLink(root.resolve("inbox/dir"), elsewhere);

    settleAndPoll(source);

    assertThat(received).isEmpty();
    assertThat(secret).hasContent("secret");
    assertThat(root.resolve("failed/link.txt.reason.txt")).content().contains("link");
    assertThat(root.resolve("failed/dir.reason.txt")).exists();
  }

  @Test
  void aSecondFileOfTheSameNameIsKeptBesideTheFirst() throws IOException {
    drop("a.txt", "uno");
    settleAndPoll(source);
    drop("a.txt", "due");

    settleAndPoll(source);

    assertThat(root.resolve("processed/a.txt")).hasContent("uno");
    assertThat(root.resolve("processed/a-2.txt")).hasContent("due");
  }

  @Test
  void anErrorOfOursKeepsTheFileWithItsReason() throws IOException {
    drop("a.txt", "Testo");
    try (FolderSource failing =
        folder(
            document -> {
              throw new IllegalStateException("boom");
            })) {
      settleAndPoll(failing);
    }

    assertThat(root.resolve("failed/a.txt")).hasContent("Testo");
    assertThat(root.resolve("failed/a.txt.reason.txt")).content().contains("boom");
  }

  @Test
  void anErrorInOneFileDoesNotKeepTheNextFromBeingTaken() throws IOException {
    drop("a.txt", "Testo");
    drop("b.txt", "Testo");
    try (FolderSource failing =
        folder(
            document -> {
              received.add(document);
              if (received.size() == 1) {
                throw new NoClassDefFoundError("boom");
              }
              return PUBLISHED;
            })) {
      settleAndPoll(failing);
    }

    assertThat(files())
        .containsExactlyInAnyOrder("failed/a.txt", "failed/a.txt.reason.txt", "processed/b.txt");
  }

  @Test
  void aFileThatCanNotBeMovedAwayIsMovedLaterAndNotPublishedAgain() throws IOException {
    drop("a.txt", "Testo");
    Path processed = root.resolve("processed");
    Files.delete(processed);
    Files.writeString(processed, "in the way");
    settleAndPoll(source);
    assertThat(received).hasSize(1);
    Files.delete(processed);
    clock.advance(Duration.ofSeconds(5));

    settleAndPoll(source);

    assertThat(received).hasSize(1);
    assertThat(root.resolve("processed/a.txt")).hasContent("Testo");
  }

  @Test
  void whatADeadInstanceHeldGoesBackToTheInbox() throws IOException {
    UUID dead = UUID.randomUUID();
    Files.createDirectories(root.resolve(".claims/" + dead + "/ilpost"));
    Files.createFile(root.resolve(".claims/" + dead + ".lock"));
    Files.writeString(root.resolve(".claims/" + dead + "/ilpost/a.txt"), "Testo");

    settleAndPoll(source);

    assertThat(files()).containsExactly("processed/ilpost/a.txt");
    assertThat(root.resolve(".claims/" + dead)).doesNotExist();
  }

  @Test
  void whatALiveInstanceHoldsIsNotTakenFromIt() throws IOException {
    drop("a.txt", "Testo");
    try (FolderSource other =
        folder(
            document -> {
              settleAndPoll(source);
              return PUBLISHED;
            })) {

      settleAndPoll(other);
    }

    assertThat(received).as("by the instance that looked in between").isEmpty();
    assertThat(files()).containsExactly("processed/a.txt");
  }

  private FolderSource another() throws IOException {
    return folder(
        document -> {
          received.add(document);
          return answer;
        });
  }

  private FolderSource folder(java.util.function.Function<ReceivedDocument, Outcome> receive)
      throws IOException {
    return new FolderSource(
        DropFolder.open(root, UUID.randomUUID()),
        new Config(),
        100,
        receive,
        clock,
        new ReceiptClock(clock));
  }

  private void settleAndPoll(FolderSource folder) {
    folder.poll();
    clock.advance(Duration.ofSeconds(2));
    folder.poll();
  }

  private void drop(String name, String content) throws IOException {
    Path file = root.resolve("inbox").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  /** Outside of what is claimed, relative to the root. */
  private List<String> files() throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .filter(name -> !name.startsWith(".claims"))
          .toList();
    }
  }

  private record Config() implements FolderConfig {
    @Override
    public Optional<Path> path() {
      return Optional.empty();
    }

    @Override
    public Duration pollInterval() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration settle() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration longestPause() {
      return Duration.ofSeconds(20);
    }
  }

  private static final class StepClock extends Clock {
    private Instant now = Instant.parse("2026-11-24T08:00:00Z");

    void advance(Duration step) {
      now = now.plus(step);
    }

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
  }
}
