package dev.strillone.ingest.document;

import dev.strillone.events.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document as text.
 *
 * @param charset that its bytes were read with
 * @param lines in order, blank ones included
 * @param metadata that came beside the text or in it
 * @param unusable fields of the metadata that could not be used, as they came; kept so that nothing is lost
 * @param pageTitle what a web page calls itself; a headline only where the text has none
 */
public record DocumentText(
    Source source,
    String charset,
    List<Line> lines,
    Metadata metadata,
    List<CharacterRepair> unusable,
    @Nullable String pageTitle) {
  public DocumentText {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(metadata, "metadata");
    lines = List.copyOf(lines);
    unusable = List.copyOf(unusable);
  }

  public boolean isBlank() {
    return lines.stream().allMatch(Line::isBlank);
  }
}
