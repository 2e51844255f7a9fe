package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.TaggedEntity;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The second look, given what a tagger said of each sentence. */
class EntityResolverTest {
  private final List<TaggedSentence> article = new ArrayList<>();

  @Test
  void aNameIsOneThingThroughoutTheArticle() {
    sentence("Tesla assume", name("Tesla", EntityKind.ORGANISATION, 0.9));
    sentence("da Tesla a Meta", name("Tesla", EntityKind.PLACE, 0.5));
    sentence("Il titolo Tesla sale", name("Tesla", EntityKind.PERSON, 0.6));
    sentence("Anche Tesla tace");

    List<TaggedEntity> entities = EntityResolver.resolve(article);

    assertThat(entities).hasSize(1);
    assertThat(entities.getFirst().id()).isEqualTo("organisation:tesla");
    assertThat(entities.getFirst().mentions()).hasSize(4);
  }

  @Test
  void aSurnameStandsForTheFullName() {
    sentence("Altman esita", name("Altman", EntityKind.PERSON, 0.8));
    sentence("Sam Altman ha risposto", name("Sam Altman", EntityKind.PERSON, 0.95));
    sentence("poi Altman tace");
    sentence("ALTMAN E IL FUTURO");

    List<TaggedEntity> entities = EntityResolver.resolve(article);

    assertThat(entities).extracting(TaggedEntity::name).containsExactly("Sam Altman");
    assertThat(entities.getFirst().id()).isEqualTo("person:sam-altman");
    assertThat(entities.getFirst().mentions())
        .extracting(EntityMention::surface)
        .containsExactly("Altman", "Sam Altman", "Altman", "ALTMAN");
  }

  @Test
  void initialsParticlesAndGivenNamesStandForTheFullName() {
    sentence("Ursula von der Leyen parla", name("Ursula von der Leyen", EntityKind.PERSON, 0.9));
    sentence("Poi von der Leyen esce", name("von der Leyen", EntityKind.PERSON, 0.9));
    sentence("U. von der Leyen firma", name("U. von der Leyen", EntityKind.PERSON, 0.9));
    sentence("Brava Ursula", name("Ursula", EntityKind.PERSON, 0.9));
    sentence("Ecco la Leyen", name("Leyen", EntityKind.PERSON, 0.9));

    List<TaggedEntity> entities = EntityResolver.resolve(article);

    assertThat(entities).extracting(TaggedEntity::name).containsExactly("Ursula von der Leyen");
    assertThat(entities.getFirst().mentions()).hasSize(5);
  }

  @Test
  void aGivenNameOfTwoPersonsStandsForNeither() {
    sentence("Anna Rossi parla", name("Anna Rossi", EntityKind.PERSON, 0.9));
    sentence("Anna Bianchi tace", name("Anna Bianchi", EntityKind.PERSON, 0.9));
    sentence("Anna ride", name("Anna", EntityKind.PERSON, 0.9));

    assertThat(EntityResolver.resolve(article))
        .extracting(TaggedEntity::name)
        .containsExactlyInAnyOrder("Anna Rossi", "Anna Bianchi", "Anna");
  }

  @Test
  void anAcronymStandsForItsLongForm() {
    sentence("La BCE tace", name("BCE", EntityKind.ORGANISATION, 0.9));
    sentence(
        "Parla la Banca Centrale Europea",
        name("Banca Centrale Europea", EntityKind.ORGANISATION, 0.9));
    sentence(
        "Il Patto Atlantico ( NATO ) vigila",
        name("Patto Atlantico", EntityKind.ORGANISATION, 0.9),
        name("NATO", EntityKind.ORGANISATION, 0.9));
    sentence("La NATO decide", name("NATO", EntityKind.ORGANISATION, 0.9));

    assertThat(EntityResolver.resolve(article))
        .extracting(entity -> entity.name() + " " + entity.mentions().size())
        .containsExactlyInAnyOrder("Banca Centrale Europea 2", "Patto Atlantico 3");
  }

  @Test
  void whatStandsInBracketsBesideATownIsNotTheTown() {
    sentence(
        "Rivoli (TO) frana",
        name("Rivoli", EntityKind.PLACE, 0.9),
        name("TO", EntityKind.PLACE, 0.9));

    assertThat(EntityResolver.resolve(article))
        .extracting(TaggedEntity::name)
        .containsExactlyInAnyOrder("Rivoli", "TO");
  }

  @Test
  void aLegalFormIsNoPartOfWhatACompanyIsCalled() {
    sentence("Enel S.p.A. assume", name("Enel S.p.A.", EntityKind.ORGANISATION, 0.9));
    sentence("Enel sale", name("Enel", EntityKind.ORGANISATION, 0.9));
    sentence("Apple Inc. scende", name("Apple Inc.", EntityKind.ORGANISATION, 0.9));

    assertThat(EntityResolver.resolve(article))
        .extracting(entity -> entity.name() + " " + entity.mentions().size())
        .containsExactlyInAnyOrder("Enel 2", "Apple 1");
  }

  @Test
  void aHeadlineInCapitalsNamesWhatTheTextNames() {
    sentence(Field.TITLE, "NVIDIA VOLA", name("NVIDIA", EntityKind.PLACE, 0.6));
    sentence("Per Nvidia è un record", name("Nvidia", EntityKind.ORGANISATION, 0.95));

    List<TaggedEntity> entities = EntityResolver.resolve(article);

    assertThat(entities).extracting(TaggedEntity::name).containsExactly("Nvidia");
    assertThat(entities.getFirst().id()).isEqualTo("organisation:nvidia");
    assertThat(entities.getFirst().mentions()).hasSize(2);
  }

  @Test
  void aSurnameStandsForTheNearestPersonBeforeIt() {
    sentence("Paolo Rossi parla", name("Paolo Rossi", EntityKind.PERSON, 0.9));
    sentence("Rossi esce", name("Rossi", EntityKind.PERSON, 0.9));
    sentence("Anna Rossi entra", name("Anna Rossi", EntityKind.PERSON, 0.9));
    sentence("Rossi ride", name("Rossi", EntityKind.PERSON, 0.9));

    List<TaggedEntity> entities = EntityResolver.resolve(article);

    assertThat(entities)
        .extracting(entity -> entity.name() + " " + entity.mentions().size())
        .containsExactlyInAnyOrder("Paolo Rossi 2", "Anna Rossi 2");
  }

  @Test
  void aPlaceThatIsSurelyMeantIsNoSurname() {
    sentence("Guido Crema parla", name("Guido Crema", EntityKind.PERSON, 0.9));
    sentence("a Crema piove", name("Crema", EntityKind.PLACE, 0.9));
    sentence("da Crema a Lodi", name("Crema", EntityKind.PLACE, 0.9));

    assertThat(EntityResolver.resolve(article))
        .extracting(TaggedEntity::id)
        .containsExactlyInAnyOrder("person:guido-crema", "place:crema");
  }

  @Test
  void doubtfulNamesFallAway() {
    sentence("Forse Nebbia dice", name("Forse", EntityKind.PERSON, 0.3));
    sentence("Nebbia ovunque", name("Nebbia", EntityKind.PLACE, 0.55));
    sentence("con la nebbia fitta");

    assertThat(EntityResolver.resolve(article)).isEmpty();
  }

  @Test
  void theTitleCountsForMoreAndFrequencyToo() {
    sentence(Field.TITLE, "Pisa vince", name("Pisa", EntityKind.ORGANISATION, 0.9));
    sentence("Pisa batte Lucca", name("Pisa", EntityKind.ORGANISATION, 0.9));
    sentence("A Lucca piove", name("Lucca", EntityKind.PLACE, 0.9));

    List<TaggedEntity> entities = EntityResolver.resolve(article);

    assertThat(entities).extracting(TaggedEntity::name).containsExactly("Pisa", "Lucca");
    assertThat(entities).extracting(TaggedEntity::salience).allMatch(s -> s > 0 && s <= 1);
    assertThat(entities.getFirst().mentions().getFirst().field()).isEqualTo(Field.TITLE);
  }

  @Test
  void marksAndSignsDoNotShowInIds() {
    sentence("L’Università di Forlì", name("Università di Forlì", EntityKind.ORGANISATION, 0.9));

    assertThat(EntityResolver.resolve(article))
        .extracting(TaggedEntity::id)
        .containsExactly("organisation:universita-di-forli");
  }

  private record Said(String surface, EntityKind kind, double confidence) {}

  private static Said name(String surface, EntityKind kind, double confidence) {
    return new Said(surface, kind, confidence);
  }

  private void sentence(String text, Said... names) {
    sentence(Field.BODY, text, names);
  }

  private void sentence(Field field, String text, Said... names) {
    List<Token> tokens = Tokenizer.tokenize(text);
    List<NameSpan> spans = new ArrayList<>();
    for (Said said : names) {
      int start = text.indexOf(said.surface());
      int first = 0;
      while (tokens.get(first).index() < start) {
        first++;
      }
      int end = first + Tokenizer.tokenize(said.surface()).size();
      spans.add(new NameSpan(first, end, said.kind(), said.confidence()));
    }
    article.add(new TaggedSentence(field, text, new Sentence(tokens), spans));
  }
}
