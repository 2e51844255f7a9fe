package dev.strillone.analysis.token;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceSplitterTest {
  private static final String LONG_LINE =
      "Una riga abbastanza lunga da essere andata a capo prima che finisse il";

  @Test
  void sentencesEndAtFinalPunctuation() {
    assertThat(split("Nevica. Chi lo sa? Nessuno! Forse… Domani."))
        .containsExactly("Nevica .", "Chi lo sa ?", "Nessuno !", "Forse …", "Domani .");
  }

  @Test
  void closingQuotesAndBracketsBelongToTheSentence() {
    assertThat(split("«Nevica.» Poi smise. (Forse.) Domani no."))
        .containsExactly("« Nevica . »", "Poi smise .", "( Forse . )", "Domani no .");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Il dott. Rossi abita a Pisa.",
        "Costa 3.500 euro, dice l'on. Bianchi.",
        "J. R. R. Tolkien scrisse molto.",
        "La S.p.A. e gli U.S.A. trattano.",
        "Va su www.ansa.it e legge.",
        "Rallenta... poi riparte."
      })
  void otherDotsEndNothing(String text) {
    assertThat(split(text)).hasSize(1);
  }

  @Test
  void aBlankLineEndsASentenceAlsoWithoutPunctuation() {
    assertThat(split("Titolo senza punto\n\nil testo segue"))
        .containsExactly("Titolo senza punto", "il testo segue");
  }

  @Test
  void aShortLineEndsASentenceAndALongOneIsWrapped() {
    assertThat(split("Allerta meteo\nPiove a Roma")).hasSize(2);
    assertThat(split(LONG_LINE + "\nTevere in piena")).hasSize(1);
  }

  @Test
  void textWithoutPunctuationIsCutNowAndThen() {
    List<Sentence> sentences = SentenceSplitter.split("parola ".repeat(1000));

    assertThat(sentences).hasSize(7).allMatch(sentence -> sentence.tokens().size() <= 150);
  }

  @Test
  void sentencesTogetherAreTheTokensOfTheText() {
    String text = "📈 Sale. L’Italia (forse) no!\n\n" + LONG_LINE + "\nMare. 'Ok.' \0 fine";

    List<Token> tokens =
        SentenceSplitter.split(text).stream().flatMap(s -> s.tokens().stream()).toList();

    assertThat(tokens).isEqualTo(Tokenizer.tokenize(text));
  }

  private static List<String> split(String text) {
    return SentenceSplitter.split(text).stream()
        .map(sentence -> String.join(" ", sentence.forms()))
        .toList();
  }
}
