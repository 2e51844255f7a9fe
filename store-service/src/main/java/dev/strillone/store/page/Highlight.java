package dev.strillone.store.page;

import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.Span;
import dev.strillone.events.TextPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text cut into pieces, plain ones and names, so that a template can mark the names and escape everything. */
public final class Highlight {
  private Highlight() {}

  /**
   * A piece of a text.
   *
   * @param entity the entity that is named here, absent for plain text
   */
  public record Piece(String text, @Nullable Entity entity) {
    /** The CSS class: what kind of thing is named. */
    public String kind() {
      Entity named = entity;
      return named == null ? "" : cssClass(named.type());
    }
  }

  private record Marked(int start, int end, Entity entity) {}

  /** The name of a type in the style sheet. */
  public static String cssClass(EntityType type) {
    return type.name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The text within {@code window}; where names overlap, the first and longest is marked. */
  public static List<Piece> pieces(String text, Span window, List<Entity> entities, TextPart part) {
    List<Marked> marks = marks(entities, part);
    List<Piece> pieces = new ArrayList<>();
    int at = window.start();
    for (Marked mark : marks) {
      if (mark.start() >= at && mark.end() <= window.end()) {
        plain(pieces, text, at, mark.start());
        pieces.add(new Piece(slice(text, mark.start(), mark.end()), mark.entity()));
        at = mark.end();
      }
    }
    plain(pieces, text, at, window.end());
    return pieces;
  }

  private static List<Marked> marks(List<Entity> entities, TextPart part) {
    return entities.stream()
        .flatMap(
            entity ->
                entity.mentions().stream()
                    .filter(mention -> mention.in() == part)
                    .map(mention -> new Marked(mention.start(), mention.end(), entity)))
        .sorted(
            Comparator.comparingInt(Marked::start)
                .thenComparing(Comparator.comparingInt(Marked::end).reversed()))
        .toList();
  }

  private static void plain(List<Piece> pieces, String text, int start, int end) {
    if (start < end) {
      pieces.add(new Piece(slice(text, start, end), null));
    }
  }

  private static String slice(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }
}
