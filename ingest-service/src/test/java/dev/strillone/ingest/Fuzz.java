package dev.strillone.ingest;

import dev.strillone.events.ArticleEnriched;
import dev.strillone.events.ArticleIngested;
import dev.strillone.events.EventJson;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.DocumentIntake;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Mutated documents into the decoder and the splitter, mutated events into their parsers. Whatever comes, a document gives
 * articles or a refusal, an event is read or refused with an {@code IOException}, and in bounded time.
 */
final class Fuzz {
  private static final int LONGEST = 700;
  private static final long LONGEST_NANOS = 2_000_000_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "text/html",
          "application/json",
          "text/plain; charset=utf-16",
          "text/html; charset=shift_jis",
          "text/plain; charset=nonsense");
  private static final List<byte[]> PIECES =
      Stream.of(
              "\uFEFF",
              "\0",
              "\u2028",
              "\u202E",
              "\uFFFF",
              "\uD83D\uDE00",
              "<script>",
              "<![CDATA[",
              "<!DOCTYPE x [<!ENTITY a \"b\">]>",
              "&#x0;",
              "&a;",
              "\\ud800",
              "{\"text\":",
              "[[[[[[[[",
              "\"source\":{",
              "\r",
              "\n\n",
              "-----",
              "1. ",
              "http://a.it/",
              "9999-12-31T00:00:00Z")
          .map(piece -> piece.getBytes(UTF_8))
          .toList();

  private final DocumentIntake intake = new DocumentIntake(1 << 20);
  private final List<byte[]> documents;
  private final List<byte[]> events;
  private final Random random;
  private int taken;
  private int refused;

  private Fuzz(List<byte[]> documents, List<byte[]> events, long seed) {
    this.documents = List.copyOf(documents);
    this.events = List.copyOf(events);
    this.random = new Random(seed);
  }

  /** Inputs and seed: {@code Fuzz 1000000 42}. */
  public static void main(String[] arguments) throws IOException {
    int inputs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    long begun = System.nanoTime();
    Fuzz fuzz = of(seed);
    fuzz.run(inputs);
    System.out.printf(
        "%,d inputs, seed %d: %,d were read, %,d refused; %d s%n",
        inputs, seed, fuzz.taken, fuzz.refused, (System.nanoTime() - begun) / 1_000_000_000);
  }

  static Fuzz of(long seed) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    for (Path layout : files(Path.of("src/test/resources/layouts"), ".gold")) {
      documents.add(Files.readString(layout).replaceAll("(?m)^..", "").getBytes(UTF_8));
    }
    documents.add("{\"text\":\"Il governo cade\",\"source\":{\"id\":\"a\"}}".getBytes(UTF_8));
    documents.add("<h1>Il governo</h1><p>Cade <b>oggi</b>.<pre>a\nb</pre></p>".getBytes(UTF_8));
    List<byte[]> events = new ArrayList<>();
    for (Path sample :
        files(Path.of("../news-events/src/main/resources/META-INF/resources/golden"), ".json")) {
      events.add(Files.readAllBytes(sample));
    }
    return new Fuzz(documents, events, seed);
  }

  int taken() {
    return taken;
  }

  int refused() {
    return refused;
  }

  /** @throws AssertionError with the input, for the first that does anything else */
  void run(int inputs) {
    for (int i = 0; i < inputs; i++) {
      boolean event = random.nextInt(4) == 0;
      byte[] input = mutated(event ? events : documents);
      String type = TYPES.get(random.nextInt(TYPES.size()));
      long begun = THREADS.getCurrentThreadCpuTime();
      try {
        count(event ? isEvent(input) : isDocument(input, type));
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(described(i, event ? "event" : type, input), e);
      }
      if (THREADS.getCurrentThreadCpuTime() - begun > LONGEST_NANOS) {
        throw new AssertionError("too slow: " + described(i, event ? "event" : type, input));
      }
    }
  }

  private void count(boolean read) {
    taken += read ? 1 : 0;
    refused += read ? 0 : 1;
  }

  private boolean isDocument(byte[] input, String type) {
    Intake found =
        intake.take(
            new ReceivedDocument(
                new Source("fuzz", "fuzz", SourceKind.HTTP, null),
                input,
                random.nextInt(8) == 0 ? null : type,
                Metadata.NONE,
                Instant.EPOCH),
            KnownLines.NONE);
    return switch (found) {
      case Intake.Refused refusal -> false;
      case Intake.Articles articles -> {
        articles.articles().forEach(Fuzz::requireSound);
        yield true;
      }
    };
  }

  private static void requireSound(ArticleIngested article) {
    boolean unfit =
        article
            .body()
            .codePoints()
            .anyMatch(
                c ->
                    Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && c != '\n'));
    if (unfit || article.provenance().byteStart() > article.provenance().byteEnd()) {
      throw new IllegalStateException("an unsound article: " + article);
    }
  }

  private boolean isEvent(byte[] input) {
    try {
      Class<?> type = random.nextBoolean() ? ArticleIngested.class : ArticleEnriched.class;
      EventJson.read(input, type);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] mutated(List<byte[]> seeds) {
    byte[] seed = seeds.get(random.nextInt(seeds.size()));
    int from = seeds == events ? 0 : random.nextInt(seed.length);
    int end = seeds == events ? seed.length : Math.min(seed.length, from + random.nextInt(LONGEST));
    byte[] input = Arrays.copyOfRange(seed, from, end);
    for (int change = random.nextInt(6); change > 0; change--) {
      input = changed(input);
    }
    return input;
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    byte[] put =
        switch (random.nextInt(4)) {
          case 0 -> new byte[] {(byte) random.nextInt(256)};
          case 1 -> PIECES.get(random.nextInt(PIECES.size()));
          case 2 -> Arrays.copyOfRange(input, at, Math.min(input.length, at + random.nextInt(50)));
          default -> new byte[0];
        };
    int rest = Math.min(input.length, at + random.nextInt(4));
    byte[] output = new byte[at + put.length + input.length - rest];
    System.arraycopy(input, 0, output, 0, at);
    System.arraycopy(put, 0, output, at, put.length);
    System.arraycopy(input, rest, output, at + put.length, input.length - rest);
    return output;
  }

  private static String described(int number, String type, byte[] input) {
    return "input %d (%s): %s".formatted(number, type, HexFormat.of().formatHex(input));
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }
}
