package dev.strillone.store.write;

import dev.strillone.events.EntityType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TagChangeTest {
  private static final Tag ISTAT = entity("organisation:istat", EntityType.ORGANISATION, 0.4, 2);
  private static final Tag ROMA = entity("place:roma", EntityType.PLACE, 0.2, 1);
  private static final Tag SCIENCE = topic("medtop:13000000", 0.9, false);

  @Test
  void whatIsThereBeforeAndAfterAlikeIsNoChange() {
    assertThat(TagChange.between(List.of(ISTAT, ROMA, SCIENCE), List.of(SCIENCE, ROMA, ISTAT)))
        .isEmpty();
  }

  @Test
  void newTagsAreAddedAndMissingOnesRemovedEntitiesFirst() {
    List<TagChange> changes = TagChange.between(List.of(SCIENCE, ROMA), List.of(ISTAT));

    assertThat(changes)
        .extracting(change -> change.change() + " " + change.key())
        .containsExactly(
            "added organisation:istat", "removed place:roma", "removed medtop:13000000");
    assertThat(changes.getFirst().before()).isNull();
    assertThat(changes.getFirst().after()).isEqualTo(ISTAT.looks());
    assertThat(changes.getLast().before()).isEqualTo(SCIENCE.looks());
    assertThat(changes.getLast().after()).isNull();
  }

  @Test
  void anotherTypeOrNumberOfMentionsOrSalienceIsAChange() {
    assertThat(changes(ISTAT, entity(ISTAT.key(), EntityType.PLACE, 0.4, 2))).hasSize(1);
    assertThat(changes(ISTAT, entity(ISTAT.key(), EntityType.ORGANISATION, 0.4, 3))).hasSize(1);
    assertThat(changes(ISTAT, entity(ISTAT.key(), EntityType.ORGANISATION, 0.5, 2)))
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.change()).isEqualTo("changed");
              assertThat(change.before()).isEqualTo(ISTAT.looks());
            });
    assertThat(changes(ISTAT, new Tag(Tag.Kind.ENTITY, ISTAT.key(), "ISTAT", named("ISTAT"))))
        .extracting(TagChange::name)
        .containsExactly("ISTAT");
  }

  @Test
  void anotherConfidenceOrDerivationOfATopicIsAChange() {
    assertThat(changes(SCIENCE, topic(SCIENCE.key(), 0.8, false))).hasSize(1);
    assertThat(changes(SCIENCE, topic(SCIENCE.key(), 0.9, true))).hasSize(1);
  }

  @Test
  void numbersThatMoveALittleAreNoChange() {
    assertThat(changes(SCIENCE, topic(SCIENCE.key(), 0.88, false))).isEmpty();
    assertThat(changes(ISTAT, entity(ISTAT.key(), EntityType.ORGANISATION, 0.42, 2))).isEmpty();
  }

  @Test
  void anEntityAndATopicOfTheSameKeyAreNotConfused() {
    Tag topic = topic("same", 0.9, false);
    Tag entity = entity("same", EntityType.PERSON, 0.9, 1);

    assertThat(changes(topic, entity)).extracting(TagChange::change).contains("added", "removed");
  }

  private static List<TagChange> changes(Tag before, Tag after) {
    return TagChange.between(List.of(before), List.of(after));
  }

  private static Tag entity(String id, EntityType type, double salience, int mentions) {
    return new Tag(
        Tag.Kind.ENTITY, id, "Istat", new Tag.EntityLooks(type, "Istat", salience, mentions));
  }

  private static Tag.Looks named(String name) {
    return new Tag.EntityLooks(EntityType.ORGANISATION, name, 0.4, 2);
  }

  private static Tag topic(String code, double confidence, boolean inferred) {
    return Tag.topic(code, Map.of("en-GB", "science"), confidence, inferred);
  }
}
