package dev.strillone.store.export;

import dev.strillone.store.read.BadQuery;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file of articles may look like. */
enum ExportFormat {
  /** An article a line, as GET /articles gives it. */
  JSONL("application/x-ndjson", "jsonl"),
  /** RFC 4180, for spreadsheets: without spans. */
  CSV("text/csv;charset=UTF-8;header=present", "csv"),
  /** An object of IPTC's ninjs 3.1 a line, with the spans beside it. */
  NINJS("application/x-ndjson", "ninjs.jsonl");

  private final String mediaType;
  private final String extension;

  ExportFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /**
   * The one that is named, or else the one that the caller accepts.
   *
   * @throws BadQuery if there is none of that name
   */
  static ExportFormat of(@Nullable String name, List<MediaType> accepted) {
    if (name == null) {
      return accepted.stream()
              .anyMatch(
                  type -> type.isCompatible(new MediaType("text", "csv")) && !type.isWildcardType())
          ? CSV
          : JSONL;
    }
    return Arrays.stream(values())
        .filter(format -> format.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new BadQuery("format", "it must be jsonl, csv or ninjs", null));
  }

  String mediaType() {
    return mediaType;
  }

  String fileName() {
    return "articles." + extension;
  }
}
