package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static dev.strillone.analysis.EntityKind.ORGANISATION;
import static dev.strillone.analysis.EntityKind.PERSON;
import static dev.strillone.analysis.EntityKind.PLACE;
import static dev.strillone.analysis.EntityKind.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;

class EntityLinkerTest {
  private static final AliasTable TABLE =
      AliasTable.of(
          List.of(
              entry("Cambridge", "und", "Q350", PLACE, "GB", 0.5),
              entry("Cambridge", "und", "Q49111", PLACE, "US", 0.45),
              entry("Regno Unito", "it", "Q145", PLACE, "GB", 1),
              entry("Massachusetts", "und", "Q771", PLACE, "US", 0.9),
              entry("Roma", "it", "Q220", PLACE, "IT", 1),
              entry("Roma", "it", "Q2739", ORGANISATION, "IT", 0.9),
              entry("Coop", "und", "Q1129774", ORGANISATION, "IT", 0.5),
              entry("Coop", "und", "Q432564", ORGANISATION, "CH", 0.5),
              entry("USA", "it", "Q30", PLACE, "US", 1),
              entry("Usa", "it", "Q30", PLACE, "US", 1),
              entry("US", "en", "Q30", PLACE, "US", 1),
              entry("Unione europea", "it", "Q458", ORGANISATION, "", 1),
              entry("Ue", "it", "Q458", ORGANISATION, "", 1),
              entry("ChatGPT", "und", "Q115564437", PRODUCT, "", 1),
              entry("Ferrari", "und", "Q27586", ORGANISATION, "", 0.9),
              entry("Ferrari", "und", AliasEntry.NOTHING, ORGANISATION, "", 0.9)));
  private static final EntityLinker LINKER = new EntityLinker(List.of(TABLE));

  @Test
  void theKindDecidesBetweenTheCityAndTheClub() {
    assertThat(ids("it", found("Roma", PLACE))).containsExactly("Q220");
    assertThat(ids("it", found("Roma", ORGANISATION))).containsExactly("Q2739");
    assertThat(ids("it", found("Roma", PERSON))).containsExactly("-");
  }

  @Test
  void aNameOfSeveralPlacesNeedsItsCountryOrAPlaceInIt() {
    TaggedEntity cambridge = found("Cambridge", PLACE);

    assertThat(ids("it", cambridge)).containsExactly("-");
    assertThat(ids("it", cambridge, found("Regno Unito", PLACE))).containsExactly("Q350", "Q145");
    assertThat(ids("it", cambridge, found("Massachusetts", PLACE)))
        .containsExactly("Q49111", "Q771");
    assertThat(ids("it", cambridge, found("USA", PLACE))).containsExactly("Q49111", "Q30");
    assertThat(ids("it", cambridge, found("Massachusetts", PLACE), found("Regno Unito", PLACE)))
        .containsExactly("-", "Q771", "Q145");
  }

  @Test
  void anItalianTextMeansWhatIsInItalyUnlessItSpeaksOfElsewhere() {
    assertThat(ids("it", found("Coop", ORGANISATION))).containsExactly("Q1129774");
    assertThat(ids("en", found("Coop", ORGANISATION))).containsExactly("-");
  }

  @Test
  void namesAreOfTheirLanguageAndAcronymsOfTheirCase() {
    assertThat(ids("en", found("Regno Unito", PLACE))).containsExactly("-");
    assertThat(ids("en", found("US", PLACE), found("Us", PLACE))).containsExactly("Q30", "-");
    assertThat(ids("it", found("ROMA", PLACE))).containsExactly("Q220");
  }

  @Test
  void whatIsKnownNotToBeLinkedIsNot() {
    assertThat(ids("it", found("Ferrari", ORGANISATION))).containsExactly("-");
  }

  @Test
  void englishTextsHaveProductsAmongTheirOthers() {
    assertThat(ids("en", found("ChatGPT", EntityKind.MISC))).containsExactly("Q115564437");
  }

  @Test
  void aWayOfWritingItStandsInForANameThatIsNotKnown() {
    TaggedEntity union =
        entity("Unione", ORGANISATION, 0.9, mention(40, "Unione"), mention(90, "Unione europea"));

    assertThat(ids("it", union)).containsExactly("Q458");
  }

  @Test
  void whatMayBeNoNameIsNotLinked() {
    EntityMention unsure = new EntityMention(0, 4, "Roma", 0.4, Field.BODY);

    assertThat(ids("it", entity("Roma", PLACE, 1, unsure))).containsExactly("-");
  }

  @Test
  void aTableThatKnowsTheNameDecidesBeforeTheNext() {
    AliasTable own = AliasTable.of(List.of(entry("Roma", "it", "Q18287233", PLACE, "IT", 1)));
    EntityLinker linker = new EntityLinker(List.of(own, TABLE));

    List<Optional<Link>> links = linker.links(List.of(found("Roma", PLACE)), "it");

    assertThat(links).containsExactly(Optional.of(new Link("Q18287233", "Label of Q18287233")));
  }

  @Test
  void twoNamesOfOneThingBecomeOneEntityWithItsMentionsInOrder() {
    TaggedEntity acronym = entity("Ue", ORGANISATION, 0.8, mention(10, "Ue"), mention(70, "Ue"));
    TaggedEntity inFull =
        entity(
            "Unione europea",
            ORGANISATION,
            0.5,
            new EntityMention(5, 19, "Unione europea", 0.9, Field.TITLE),
            mention(30, "Unione europea"));

    List<TaggedEntity> linked = LINKER.link(List.of(acronym, inFull, found("Bari", PLACE)), "it");

    assertThat(linked).extracting(TaggedEntity::id).containsExactly("place:bari", "Q458");
    TaggedEntity union = linked.getLast();
    assertThat(union.wikidata()).isEqualTo("Q458");
    assertThat(union.name()).isEqualTo("Ue");
    assertThat(union.salience()).isEqualTo(0.8);
    assertThat(union.mentions()).extracting(EntityMention::start).containsExactly(5, 10, 30, 70);
  }

  private static List<String> ids(String language, TaggedEntity... entities) {
    return LINKER.links(List.of(entities), language).stream()
        .map(link -> link.map(Link::wikidata).orElse("-"))
        .toList();
  }

  private static AliasEntry entry(
      String alias, String language, String id, EntityKind kind, String country, double prior) {
    return new AliasEntry(alias, language, id, kind, "Label of " + id, country, prior);
  }

  private static TaggedEntity found(String name, EntityKind kind) {
    return entity(name, kind, 1, mention(0, name));
  }

  private static TaggedEntity entity(
      String name, EntityKind kind, double salience, EntityMention... mentions) {
    String id = kind.name().toLowerCase(Locale.ROOT) + ":" + name.toLowerCase(Locale.ROOT);
    return new TaggedEntity(id, kind, name, null, salience, List.of(mentions));
  }

  private static EntityMention mention(int start, String surface) {
    return new EntityMention(start, start + surface.length(), surface, 0.9, Field.BODY);
  }
}
