package dev.strillone.ingest.article;

import dev.strillone.events.EventJson;
import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The largest documents that are taken, in what a heap of 256 MiB leaves beside the service itself. */
class SmallHeapIT {
  private static final int LIMIT = 10 << 20;
  private static final String HEAP = "-Xmx192m";

  @ParameterizedTest
  @ValueSource(strings = {"bullets", "paragraphs", "one line", "tags"})
  void theLargestDocumentsFit(String shape) throws IOException, InterruptedException {
    Process cut =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Cut.class.getName(),
                shape)
            .redirectErrorStream(true)
            .start();

    String said = new String(cut.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(cut.waitFor()).as(said).isZero();
    assertThat(said).contains("articles 1");
  }

  /** Cuts one document and makes its events, as the service does before it publishes. */
  static final class Cut {
    private Cut() {}

    public static void main(String[] shape) {
      boolean tags = shape[0].equals("tags");
      ReceivedDocument document =
          new ReceivedDocument(
              new Source("large", "large", SourceKind.HTTP, null),
              text(shape[0]).getBytes(StandardCharsets.UTF_8),
              tags ? "text/html" : "text/plain",
              Metadata.NONE,
              Instant.EPOCH);
      if (new DocumentIntake(LIMIT).take(document, KnownLines.NONE)
          instanceof Intake.Articles cut) {
        List<byte[]> events = cut.articles().stream().map(EventJson::write).toList();
        System.out.println("articles " + events.size());
      }
    }

    private static String text(String shape) {
      return switch (shape) {
        case "bullets" -> lines(249_000, "- voce numero #\n");
        case "paragraphs" ->
            lines(
                100_000,
                "Il governo ha deciso oggi di andare avanti con la riforma numero #, la Camera no. Poi si vota.\n\n");
        case "one line" -> "il governo dice che tutto va bene. ".repeat(LIMIT / 36);
        default ->
            lines(49_000, "<p>Il governo ha deciso di andare avanti con la riforma #.</p>\n");
      };
    }

    private static String lines(int count, String line) {
      return IntStream.range(0, count)
          .mapToObj(i -> line.replace("#", String.valueOf(i)))
          .collect(Collectors.joining());
    }
  }
}
