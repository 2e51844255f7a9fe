package dev.strillone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.cli.support.FakeService;
import dev.strillone.localstack.supervise.ProcessId;
import dev.strillone.localstack.supervise.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A stack that runs already, as far as a data directory can tell; this JVM is its process. */
final class RunningStack implements AutoCloseable {
  final FakeService ingest = new FakeService();
  final FakeService store = new FakeService();

  RunningStack(Path data) throws IOException {
    ProcessId self = ProcessId.of(ProcessHandle.current());
    Running running =
        new Running(
            self,
            List.of(
                new Running.Part("ingest-service", self, ingest.url().toString(), "log"),
                new Running.Part("store-service", self, store.url().toString(), "log")));
    Files.createDirectories(data);
    new ObjectMapper().writeValue(data.resolve("running.json").toFile(), running);
  }

  /** Accepts a document that becomes these articles, each with the revision {@code r1}. */
  void accepts(String... articleIds) {
    StringBuilder articles = new StringBuilder();
    for (String id : articleIds) {
      articles.append(articles.isEmpty() ? "" : ",");
      articles.append("{\"articleId\":\"%s\",\"revision\":\"r1\"}".formatted(id));
    }
    ingest.answers("/documents", 202, "{\"documents\":[{\"articles\":[" + articles + "]}]}");
  }

  @Override
  public void close() {
    ingest.close();
    store.close();
  }
}
