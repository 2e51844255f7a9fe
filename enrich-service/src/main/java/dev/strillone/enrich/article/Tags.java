package dev.strillone.enrich.article;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.fingerprint.Fingerprint;
import dev.strillone.analysis.keyphrase.Keyphrase;
import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.EntityType;
import dev.strillone.events.TextPart;
import dev.strillone.events.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The library's tags in the words of the event contract. */
final class Tags {
  private Tags() {}

  static List<Entity> entities(List<TaggedEntity> entities) {
    return entities.stream().map(Tags::entity).toList();
  }

  static List<Topic> topics(List<TaggedTopic> topics) {
    return topics.stream().map(Tags::topic).toList();
  }

  static List<Enrichment.Keyphrase> keyphrases(List<Keyphrase> keyphrases) {
    return keyphrases.stream()
        .map(phrase -> new Enrichment.Keyphrase(phrase.text(), phrase.score()))
        .toList();
  }

  static @Nullable List<Integer> fingerprint(@Nullable Fingerprint fingerprint) {
    return fingerprint == null ? null : fingerprint.values();
  }

  private static Entity entity(TaggedEntity entity) {
    return new Entity(
        entity.id(),
        type(entity.kind()),
        entity.name(),
        entity.wikidata(),
        entity.salience(),
        entity.mentions().stream().map(Tags::mention).toList());
  }

  private static Entity.Mention mention(EntityMention mention) {
    return new Entity.Mention(
        mention.start(),
        mention.end(),
        mention.surface(),
        mention.confidence(),
        part(mention.field()));
  }

  private static Topic topic(TaggedTopic topic) {
    return new Topic(
        topic.code(),
        topic.names(),
        topic.confidence(),
        topic.evidence().stream()
            .map(span -> new Topic.Evidence(span.start(), span.end(), part(span.field())))
            .toList(),
        topic.inferred());
  }

  private static TextPart part(Field field) {
    return switch (field) {
      case TITLE -> TextPart.TITLE;
      case BODY -> TextPart.BODY;
    };
  }

  private static EntityType type(EntityKind kind) {
    return switch (kind) {
      case PERSON -> EntityType.PERSON;
      case ORGANISATION -> EntityType.ORGANISATION;
      case PLACE -> EntityType.PLACE;
      case PRODUCT -> EntityType.PRODUCT;
      case EVENT -> EntityType.EVENT;
      case WORK -> EntityType.WORK;
      case MISC -> EntityType.MISC;
    };
  }
}
