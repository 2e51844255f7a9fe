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
class EntityAssemblerTest {
  private final List<TaggedSentence> article = new ArrayList<>();

  @Test
  void aNameIsOneThingThroughoutTheArticle() {
    sentence("Tesla assume", name("Tesla", EntityKind.ORGANISATION, 0.9));
    sentence("da Tesla a Meta", name("Tesla", EntityKind.PLACE, 0.5));
    sentence("Il titolo Tesla sale", name("Tesla", EntityKind.PERSON, 0.6));
    sentence("Anche Tesla tace");

    List<TaggedEntity> entities = EntityAssembler.assemble(article);

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

    List<TaggedEntity> entities = EntityAssembler.assemble(article);

    assertThat(entities).extracting(TaggedEntity::name).containsExactly("Sam Altman");
    assertThat(entities.getFirst().id()).isEqualTo("person:sam-altman");
    assertThat(entities.getFirst().mentions())
        .extracting(EntityMention::surface)
        .containsExactly("Altman", "Sam Altman", "Altman");
  }

  @Test
  void aSurnameStandsForTheNearestPersonBeforeIt() {
    sentence("Paolo Rossi parla", name("Paolo Rossi", EntityKind.PERSON, 0.9));
    sentence("Rossi esce", name("Rossi", EntityKind.PERSON, 0.9));
    sentence("Anna Rossi entra", name("Anna Rossi", EntityKind.PERSON, 0.9));
    sentence("Rossi ride", name("Rossi", EntityKind.PERSON, 0.9));

    List<TaggedEntity> entities = EntityAssembler.assemble(article);

    assertThat(entities)
        .extracting(entity -> entity.name() + " " + entity.mentions().size())
        .containsExactlyInAnyOrder("Paolo Rossi 2", "Anna Rossi 2");
  }

  @Test
  void aPlaceThatIsSurelyMeantIsNoSurname() {
    sentence("Guido Crema parla", name("Guido Crema", EntityKind.PERSON, 0.9));
    sentence("a Crema piove", name("Crema", EntityKind.PLACE, 0.9));
    sentence("da Crema a Lodi", name("Crema", EntityKind.PLACE, 0.9));

    assertThat(EntityAssembler.assemble(article))
        .extracting(TaggedEntity::id)
        .containsExactlyInAnyOrder("person:guido-crema", "place:crema");
  }

  @Test
  void doubtfulNamesFallAway() {
    sentence("Forse Nebbia dice", name("Forse", EntityKind.PERSON, 0.3));
    sentence("Nebbia ovunque", name("Nebbia", EntityKind.PLACE, 0.55));
    sentence("con la nebbia fitta");

    assertThat(EntityAssembler.assemble(article)).isEmpty();
  }

  @Test
  void theTitleCountsForMoreAndFrequencyToo() {
    sentence(Field.TITLE, "Pisa vince", name("Pisa", EntityKind.ORGANISATION, 0.9));
    sentence("Pisa batte Lucca", name("Pisa", EntityKind.ORGANISATION, 0.9));
    sentence("A Lucca piove", name("Lucca", EntityKind.PLACE, 0.9));

    List<TaggedEntity> entities = EntityAssembler.assemble(article);

    assertThat(entities).extracting(TaggedEntity::name).containsExactly("Pisa", "Lucca");
    assertThat(entities).extracting(TaggedEntity::salience).allMatch(s -> s > 0 && s <= 1);
    assertThat(entities.getFirst().mentions().getFirst().field()).isEqualTo(Field.TITLE);
  }

  @Test
  void marksAndSignsDoNotShowInIds() {
    sentence("L’Università di Forlì", name("Università di Forlì", EntityKind.ORGANISATION, 0.9));

    assertThat(EntityAssembler.assemble(article))
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
