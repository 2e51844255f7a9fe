package dev.strillone.analysis.keyphrase;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.Field;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TaggedSentence;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyphraseExtractorTest {
  private final List<TaggedSentence> article = new ArrayList<>();

  @Test
  void whatIsFrequentHereAndRareElsewhereComesFirst() {
    body("La regione chiude gli impianti di risalita.");
    body("Agli impianti di risalita manca la neve, dice la regione.");
    body("Senza neve, gli impianti restano fermi e la regione paga.");

    List<Keyphrase> phrases = italian(Map.of("region", 90)).extract(article);

    assertThat(phrases.getFirst()).isEqualTo(new Keyphrase("impianti di risalita", 1));
    assertThat(phrases).extracting(Keyphrase::text).contains("neve");
    assertThat(score(phrases, "regione")).isLessThan(score(phrases, "neve"));
  }

  @Test
  void singularAndPluralAreOnePhrase() {
    body("Il dazio doganale pesa. I dazi doganali frenano il commercio.");

    List<Keyphrase> phrases = italian(Map.of()).extract(article);

    assertThat(phrases).extracting(Keyphrase::text).startsWith("dazio doganale");
    assertThat(phrases).extracting(Keyphrase::text).doesNotContain("dazi doganali");
  }

  @Test
  void theTitleCountsForMoreAndCapitalsAreNotKept() {
    article.add(sentence(Field.TITLE, "FRANA SULLA STATALE"));
    body("Una frana ha interrotto la strada. Nessun ferito, ma il traffico è deviato.");

    List<Keyphrase> phrases = italian(Map.of()).extract(article);

    assertThat(phrases.getFirst().text()).isEqualTo("frana");
  }

  @Test
  void verbsAreNoPhrases() {
    body("Il sindaco ha smentito tutto per evitare polemiche e si dimette. Il carcere è pieno.");

    List<Keyphrase> phrases = italian(Map.of()).extract(article);

    assertThat(phrases)
        .extracting(Keyphrase::text)
        .contains("carcere")
        .doesNotContain("smentito", "evitare", "evitare polemiche", "dimette");
  }

  @Test
  void aNameAloneIsNoPhraseAndIsNeverCutInTwo() {
    article.add(
        new TaggedSentence(
            Field.BODY,
            "Il castello di San Giusto apre a Trieste",
            new Sentence(Tokenizer.tokenize("Il castello di San Giusto apre a Trieste")),
            List.of(
                new NameSpan(3, 5, EntityKind.PLACE, 0.9),
                new NameSpan(7, 8, EntityKind.PLACE, 0.9))));

    List<Keyphrase> phrases = italian(Map.of()).extract(article);

    assertThat(phrases).extracting(Keyphrase::text).containsExactly("castello di San Giusto");
  }

  @Test
  void englishNounsStandLast() {
    body("Data center demand soars. Builders cannot meet data center demand.");

    List<Keyphrase> phrases =
        new KeyphraseExtractor(Background.of(100, Map.of()), Grammar.of("en")).extract(article);

    assertThat(phrases.getFirst().text()).isEqualToIgnoringCase("data center demand");
  }

  @Test
  void nothingIsFoundInNothing() {
    body("Ma non è così, e poi chi lo dice?");

    assertThat(italian(Map.of()).extract(article)).isEmpty();
    assertThat(italian(Map.of()).extract(List.of())).isEmpty();
  }

  private static KeyphraseExtractor italian(Map<String, Integer> counts) {
    return new KeyphraseExtractor(Background.of(100, counts), Grammar.of("it"));
  }

  private static double score(List<Keyphrase> phrases, String text) {
    return phrases.stream()
        .filter(phrase -> phrase.text().equals(text))
        .mapToDouble(Keyphrase::score)
        .findFirst()
        .orElse(0);
  }

  private void body(String text) {
    article.add(sentence(Field.BODY, text));
  }

  private static TaggedSentence sentence(Field field, String text) {
    return new TaggedSentence(field, text, new Sentence(Tokenizer.tokenize(text)), List.of());
  }
}
