package dev.strillone.ingest.document;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Documents as tests send them. */
public final class Received {
  public static final Source SOURCE = new Source("test", "Test", SourceKind.HTTP, "a.txt");
  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private Received() {}

  public static ReceivedDocument text(String text) {
    return document(text.getBytes(StandardCharsets.UTF_8), "text/plain");
  }

  public static ReceivedDocument text(String text, Charset charset, @Nullable String type) {
    return document(text.getBytes(charset), type);
  }

  public static ReceivedDocument html(String html) {
    return document(html.getBytes(StandardCharsets.UTF_8), "text/html");
  }

  public static ReceivedDocument json(String json) {
    return document(json.getBytes(StandardCharsets.UTF_8), "application/json");
  }

  public static ReceivedDocument document(byte[] bytes, @Nullable String type) {
    return new ReceivedDocument(SOURCE, bytes, type, Metadata.NONE, NOW);
  }

  public static ReceivedDocument with(Metadata metadata, String text) {
    return new ReceivedDocument(
        SOURCE, text.getBytes(StandardCharsets.UTF_8), "text/plain", metadata, NOW);
  }
}
