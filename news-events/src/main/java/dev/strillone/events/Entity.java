package dev.strillone.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that an article names.
 *
 * @param id a Wikidata id ({@code Q…}) where linked, else {@code type:normalised-name}
 * @param name canonical name
 * @param wikidata absent when unknown: never guessed
 * @param salience how much the article is about it, 0 to 1
 * @param mentions at least one, in the order of the text, title first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Entity(
    String id,
    EntityType type,
    String name,
    @Nullable String wikidata,
    double salience,
    List<Mention> mentions) {
  public Entity {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("entity " + id + " is mentioned nowhere");
    }
    Ratio.require(salience, "salience");
  }

  /**
   * One place where the entity is named.
   *
   * @param start first code point in the text named by {@code in}
   * @param end code point after the last
   * @param surface the text that stands there
   * @param confidence 0 to 1
   */
  public record Mention(int start, int end, String surface, double confidence, TextPart in) {
    public Mention {
      Objects.requireNonNull(surface, "surface");
      Objects.requireNonNull(in, "in");
      Ratio.require(confidence, "confidence");
    }
  }
}
