package dev.strillone.analysis.topic;

import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.DescriptorLexicon.Hit;
import dev.strillone.analysis.topic.DescriptorLexicon.Meaning;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DescriptorLexiconTest {
  private static final MediaTopics VOCABULARY =
      MediaTopics.of(
          List.of(
              topic(
                  1,
                  "calcio;partita di calcio;calciatore;calciatori;scuola media",
                  "soccer match;volley"),
              topic(
                  2, "lupo;corte d'appello;sciopero generale;scuola media", "appeals court;ferry"),
              topic(3, "pesca;sciopero generale;tempio;biblioteca", "general strike")));

  @Test
  void theLongestPhraseIsTakenAndNothingInsideIt() {
    assertThat(found("it", "Una partita di calcio, poi calcio e pesca."))
        .containsExactly("partita di calcio", "calcio", "pesca");
  }

  @ParameterizedTest
  @CsvSource({
    "it, Due partite di calcio, partite di calcio",
    "it, Tre scioperi generali, scioperi generali",
    "it, Le biblioteche chiuse, biblioteche",
    "it, La Corte d’appello decide, Corte d’appello",
    "en, Two soccer matches, soccer matches",
    "en, The ferries stopped, ferries",
    "en, Appeals courts agree, Appeals courts"
  })
  void pluralsAndApostrophesAreKnown(String language, String text, String phrase) {
    assertThat(found(language, text)).containsExactly(phrase);
  }

  @Test
  void otherWordsAreNotForms() {
    assertThat(found("it", "I tempi cambiano, il pesco fiorisce, la calciatora scende")).isEmpty();
  }

  @Test
  void aPluralListedBesideItsSingularIsTheSameDescriptor() {
    List<Hit> hits =
        DescriptorLexicon.of(VOCABULARY, "it")
            .find(Tokenizer.tokenize("un calciatore e due calciatori"));

    assertThat(hits)
        .flatExtracting(Hit::meanings)
        .extracting("phrase")
        .hasSize(2)
        .containsOnly("calciatore");
  }

  @Test
  void aPhraseSharedUnderOneTopWeighsLessAndOneOfSeveralWordsMore() {
    assertThat(weight("pesca")).isEqualTo(1);
    assertThat(weight("partita di calcio")).isGreaterThan(1);
    assertThat(weight("sciopero generale")).isEqualTo(weight("partita di calcio") / 2);
    assertThat(weight("scuola media")).isEqualTo(weight("partita di calcio"));
  }

  @Test
  void aSurnameIsNoDescriptorButAHeadlineInCapitalsIsRead() {
    assertThat(found("it", "Ieri Maurizio Lupo ha parlato di Pesca")).containsExactly("Pesca");
    assertThat(found("en", "Big Ferry Leaves at Noon")).containsExactly("Ferry");
  }

  private static double weight(String phrase) {
    List<Meaning> meanings =
        DescriptorLexicon.of(VOCABULARY, "it")
            .find(Tokenizer.tokenize(phrase))
            .getFirst()
            .meanings();
    return meanings.getFirst().weight();
  }

  private static List<String> found(String language, String text) {
    List<Token> tokens = Tokenizer.tokenize(text);
    return DescriptorLexicon.of(VOCABULARY, language).find(tokens).stream()
        .map(
            hit ->
                text.substring(
                    tokens.get(hit.first()).index(), tokens.get(hit.end() - 1).indexAfter()))
        .toList();
  }

  private static MediaTopic topic(int number, String italian, String english) {
    return new MediaTopic(
        "medtop:0%d000000".formatted(number),
        number == 3 ? "medtop:02000000" : null,
        number == 3 ? 2 : 1,
        "name " + number,
        "nome " + number,
        null,
        Map.of("it", descriptors(italian), "en", descriptors(english)));
  }

  private static List<Descriptor> descriptors(String phrases) {
    return Arrays.stream(phrases.split(";", -1))
        .map(phrase -> new Descriptor(phrase, false))
        .toList();
  }
}
