package dev.strillone.ingest.article;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class HostileDocumentTest {
  private static final int LINES = 4_000;
  private static final String WRAPPED = "il testo che va a capo senza finire mai e poi avanti\n";

  private final DocumentIntake intake = new DocumentIntake(64 << 20);

  static Stream<Arguments> growing() {
    return Stream.of(
        of("lines that all differ", n -> "Riga " + n + "\n"),
        of("lines that are all the same", n -> "Roma\n"),
        of("lists", n -> "- voce numero " + n + "\n"),
        of("headlines and texts", n -> "Titolo " + n + "\n\nIl testo numero " + n + " dice.\n\n"),
        of("one paragraph without end", n -> WRAPPED),
        of("forwarded messages", n -> "Inizio messaggio inoltrato\n"),
        of("dates", n -> "12 luglio 2026\n"),
        of("underlines", n -> "Ecco la notizia di oggi da Roma.\n-----\n"),
        of("calls", n -> "Iscriviti alla newsletter\n"),
        of("control characters in one line", n -> "Il governo di oggi e di ieri\u0001 "));
  }

  private static Arguments of(String name, IntFunction<String> line) {
    return argumentSet(name, line);
  }

  /** Quadratic work would take sixteen times as long for four times the lines. */
  @ParameterizedTest
  @MethodSource("growing")
  void workGrowsAsTheLines(IntFunction<String> line) {
    ReceivedDocument small = document(line, LINES);
    ReceivedDocument large = document(line, 4 * LINES);
    cost(small);

    double growth = (double) cost(large) / cost(small);

    assertThat(growth).isLessThan(10);
  }

  /** Least CPU time of a few runs, in nanoseconds of this thread alone. */
  private long cost(ReceivedDocument document) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 5; run++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      intake.take(document, KnownLines.NONE);
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      least = Math.min(least, after - before);
    }
    return Math.max(1, least);
  }

  private static ReceivedDocument document(IntFunction<String> line, int lines) {
    String text = IntStream.range(0, lines).mapToObj(line).collect(Collectors.joining());
    return new ReceivedDocument(
        new Source("hostile", "hostile", SourceKind.FOLDER, null),
        text.getBytes(StandardCharsets.UTF_8),
        "text/plain",
        Metadata.NONE,
        Instant.EPOCH);
  }
}
