package dev.strillone.benchmarks;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.article.DocumentIntake;
import dev.strillone.ingest.article.Intake;
import dev.strillone.ingest.article.KnownLines;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Lines a second from bytes to articles, on documents of {@value Documents#LINES} lines that are not blank. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Documents.LINES)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CuttingBenchmark {
  @Param private Documents kind = Documents.NEWSLETTER;

  private DocumentIntake intake;
  private ReceivedDocument document;

  @Setup
  public void load() throws IOException {
    intake = new DocumentIntake(64 << 20);
    document =
        new ReceivedDocument(
            new Source("benchmark", "benchmark", SourceKind.FOLDER, null),
            kind.bytes(),
            "text/plain",
            Metadata.NONE,
            Instant.EPOCH);
  }

  @Benchmark
  public Intake cutting() {
    return intake.take(document, KnownLines.NONE);
  }
}
