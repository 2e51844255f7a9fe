package dev.strillone.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the article names, with every place where it does.
 *
 * @param id a Wikidata id where linked, else {@code kind:normalised-name}, such as {@code person:sam-altman}
 * @param name canonical name
 * @param wikidata {@code Q…}, absent when unknown
 * @param salience how much the article is about it, 0 to 1
 * @param mentions at least one, title first, in the order of the text
 */
public record TaggedEntity(
    String id,
    EntityKind kind,
    String name,
    @Nullable String wikidata,
    double salience,
    List<EntityMention> mentions) {
  public TaggedEntity {
    mentions = List.copyOf(mentions);
  }
}
