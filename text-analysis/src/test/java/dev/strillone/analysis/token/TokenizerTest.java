package dev.strillone.analysis.token;

import dev.strillone.analysis.Shipped;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenizerTest {
  /** Text, then its tokens with bars between. Where the gold corpus has the case, its cut is the expected one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      textBlock =
          """
          dell'IA e un’inchiesta             ; dell'|IA|e|un'|inchiesta
          l'Istituto Lama                    ; l'|Istituto|Lama
          all’AI, nell’Adda                  ; all'|AI|,|nell'|Adda
          Gioia D'Ambrosio e D’Alema         ; Gioia|D'|Ambrosio|e|D'|Alema
          un po' di città                    ; un|po'|di|città
          Miller's team didn't lose          ; Miller|'s|team|did|n't|lose
          they’re here                       ; they|'re|here
          oltre 115.000 chip                 ; oltre|115.000|chip
          3,5 per cento alle 18:30           ; 3,5|per|cento|alle|18:30
          il 12.5.2024.                      ; il|12.5.2024|.
          il dott. Rossi                     ; il|dott.|Rossi
          J. R. R. Tolkien                   ; J.|R.|R.|Tolkien
          U.S.A. e S.p.A. insieme            ; U.S.A.|e|S.p.A.|insieme
          Emilia-Romagna                     ; Emilia-Romagna
          AT&T chiude                        ; AT&T|chiude
          vedi https://a.it/b?c=1&d=2, poi   ; vedi|https://a.it/b?c=1&d=2|,|poi
          (www.ansa.it).                     ; (|www.ansa.it|)|.
          «Sì», disse                        ; «|Sì|»|,|disse
          ‘East Data’                        ; ‘|East|Data|'
          aspetta... poi                     ; aspetta|...|poi
          fine. Inizio                       ; fine|.|Inizio
          forte caffè e naïve                ; forte|caffè|e|naïve
          """)
  void tokensAreThoseOfTheGold(String text, String expected) {
    List<Token> tokens = Tokenizer.tokenize(text.strip());

    assertThat(tokens.stream().map(Token::form).collect(Collectors.joining("|")))
        .isEqualTo(expected);
  }

  @Test
  void theTextOfATokenKeepsItsApostropheAndTheFormDoesNot() {
    Token token = Tokenizer.tokenize("dell’IA").getFirst();

    assertThat(token.text()).isEqualTo("dell’");
    assertThat(token.form()).isEqualTo("dell'");
  }

  @Test
  void offsetsCountCodePoints() {
    List<Token> tokens = Tokenizer.tokenize("📈 l’👩‍🔬 Rita 𝒳y");

    assertThat(tokens)
        .extracting(token -> "%s %d-%d".formatted(token.text(), token.start(), token.end()))
        .containsExactly("📈 0-1", "l’ 2-4", "👩‍ 4-6", "🔬 6-7", "Rita 8-12", "𝒳y 13-15");
  }

  @Test
  void marksStayWithTheirLetter() {
    List<Token> tokens = Tokenizer.tokenize("perche\u0301 no");

    assertThat(tokens).extracting(Token::text).containsExactly("perche\u0301", "no");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t",
        "\0",
        "'",
        "’’’",
        "\uD83D",
        "\uDCC8a\uD83D",
        "a'\uD83D\uDCC8",
        "\u0301\u0301",
        "https://",
        "www."
      })
  void everyStringIsCoveredByItsTokensAndGaps(String text) {
    assertCovered(text);
  }

  @Test
  void noTokenCutsASurrogatePairAfterAVeryLongWord() {
    assertCovered("a".repeat(120) + "'𝒳𝒳𝒳𝒳");
    assertCovered("www." + "𝒳".repeat(3000));
    assertCovered("a'" + "𝒳".repeat(3));
  }

  @Test
  void randomTextIsCoveredByItsTokensAndGaps() {
    String alphabet = "aB'’.-,: \n19é\u0301«»\"@&_/\0wh📈𝒳中\u200D" + "\uD800" + "s";
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }

      assertCovered(text.toString());
    }
  }

  /** Tokens stand in order, each is what stands in the text, and only blanks are left out. */
  private static void assertCovered(String text) {
    int at = 0;
    for (Token token : Tokenizer.tokenize(text)) {
      assertThat(token.start()).as(text).isGreaterThanOrEqualTo(at);
      assertThat(token.end()).as(text).isGreaterThan(token.start());
      assertThat(Shipped.cut(text, at, token.start()).codePoints())
          .as(text)
          .allMatch(CharClass::separates);
      assertThat(Shipped.cut(text, token.start(), token.end())).isEqualTo(token.text());
      assertThat(text.startsWith(token.text(), token.index())).isTrue();
      at = token.end();
    }
    assertThat(Shipped.cut(text, at, text.codePointCount(0, text.length())).codePoints())
        .as(text)
        .allMatch(CharClass::separates);
  }
}
