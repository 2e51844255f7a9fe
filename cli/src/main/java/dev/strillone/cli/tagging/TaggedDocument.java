package dev.strillone.cli.tagging;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A text and what was found in it. */
public record TaggedDocument(ArticleText text, Analysis analysis) {

  /** A place where an entity is named. */
  record Place(TaggedEntity entity, EntityMention mention) {}

  String field(Field field) {
    return field == Field.BODY ? text.body() : Objects.requireNonNullElse(text.title(), "");
  }

  /** The names of a field, in the order of the text. */
  List<Place> places(Field field) {
    return analysis.entities().stream()
        .flatMap(entity -> entity.mentions().stream().map(mention -> new Place(entity, mention)))
        .filter(place -> place.mention().field() == field)
        .sorted(Comparator.comparingInt(place -> place.mention().start()))
        .toList();
  }

  /** A kind, a field: as the event contract writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
