package dev.strillone.ingest.document;

import org.jspecify.annotations.Nullable;

/**
 * What markup says of a line; plain text says nothing.
 *
 * @param heading 1 to 6 as in HTML, {@link #BOLD} for a line that is bold throughout, 0 for none
 * @param boundary something ends before this line: a rule, the beginning of an {@code article} element
 * @param aside belongs to the page and not to its text: navigation, footer
 * @param item of a list
 * @param link the address that the whole line leads to
 */
public record Markup(
    int heading, boolean boundary, boolean aside, boolean item, @Nullable String link) {
  public static final Markup NONE = new Markup(0, false, false, false, null);

  /** Rank of a line that is bold throughout: below every real heading. */
  public static final int BOLD = 7;
}
