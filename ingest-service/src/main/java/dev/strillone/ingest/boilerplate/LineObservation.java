package dev.strillone.ingest.boilerplate;

import dev.strillone.events.EventJson;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Which lines a published document held: the value of a record of {@code news.ingest.lines.v1}, as JSON with these field
 * names ({@code line-observation.v1.schema.json} of the event contract).
 *
 * @param lines each once, normalised as {@link LineKey} does
 */
public record LineObservation(String sourceId, UUID documentId, List<String> lines) {
  /** More lines of one document teach nothing new, and would let one huge document crowd out the others. */
  static final int MOST_LINES = 500;

  public LineObservation {
    Objects.requireNonNull(documentId, "documentId");
    if (sourceId.isBlank()) {
      throw new IllegalArgumentException("an observation needs its source's id");
    }
    lines = List.copyOf(lines);
  }

  /** Of the lines as they stand in the text. */
  public static LineObservation of(String sourceId, UUID documentId, List<String> raw) {
    return new LineObservation(
        sourceId,
        documentId,
        raw.stream()
            .map(LineKey::of)
            .filter(LineKey::isWorthKeeping)
            .distinct()
            .limit(MOST_LINES)
            .toList());
  }

  public byte[] toJson() {
    return EventJson.write(this);
  }

  /**
   * @throws IOException if the bytes are no observation
   */
  static LineObservation fromJson(byte[] json) throws IOException {
    return EventJson.read(json, LineObservation.class);
  }
}
