package dev.strillone.ingest.document;

import java.util.List;
import java.util.Objects;

/**
 * One line of a document: a line of plain text, or a block of markup.
 *
 * @param text without line break, white space at its ends or runs of it; empty for a blank line
 * @param byteStart first byte of the line in the received document
 * @param byteEnd byte after its last
 * @param markup what markup said of it
 * @param repairs characters that were taken out or replaced
 */
public record Line(
    String text, long byteStart, long byteEnd, Markup markup, List<CharacterRepair> repairs) {
  public Line {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(markup, "markup");
    repairs = List.copyOf(repairs);
  }

  public boolean isBlank() {
    return text.isEmpty();
  }
}
