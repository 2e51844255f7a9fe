package dev.strillone.analysis.language;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.DetectedLanguage;
import dev.strillone.analysis.Shipped;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageDetectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it | Il governo ha approvato ieri il nuovo decreto sulla scuola pubblica.
          it | Piove a Roma, treni in ritardo
          it | SCIOPERO DEI TRENI: CAOS NELLE STAZIONI ITALIANE
          en | The government approved a new law on schools yesterday.
          en | Rain delays trains across the north of England
          fr | Le gouvernement a adopté hier la nouvelle loi sur les écoles.
          de | Die Regierung hat gestern das neue Schulgesetz verabschiedet.
          es | El gobierno aprobó ayer la nueva ley de educación del país.
          """)
  void proseIsInItsLanguage(String tag, String text) {
    DetectedLanguage language = detect(text, null);

    assertThat(language.tag()).isEqualTo(tag);
    assertThat(language.confidence()).isBetween(0.5, 1.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ok",
        "12.5 % 2024 – 3:1",
        "📈📉📈📉📈📉📈📉📈📉📈📉📈📉",
        "\0\0\0\uD83D",
        "საქართველოს მთავრობამ გუშინ ახალი კანონი მიიღო სკოლების შესახებ",
        "कल सरकार ने स्कूलों के बारे में नया कानून पारित किया"
      })
  void whatIsInNoneOfTheLanguagesIsUndetermined(String text) {
    assertThat(detect(text, null)).isEqualTo(DetectedLanguage.UNDETERMINED);
  }

  @Test
  void aDeclarationDecidesOnlyWhatIsTooShortToTell() {
    assertThat(detect("Roma-Milan 2-1", null).tag()).isEqualTo("und");
    assertThat(detect("Roma-Milan 2-1", "it-IT").tag()).isEqualTo("it");
    assertThat(detect("Roma-Milan 2-1", "xx").tag()).isEqualTo("und");
    assertThat(detect("The government approved a new law on schools yesterday.", "it").tag())
        .isEqualTo("en");
  }

  @Test
  void textInAnotherLanguageHasNoEntitiesAndSaysSo() {
    Analysis analysis =
        Shipped.analysis("Die Regierung hat gestern in Berlin ein Gesetz verabschiedet.");

    assertThat(analysis.language().tag()).isEqualTo("de");
    assertThat(analysis.complete()).isFalse();
    assertThat(analysis.entities()).isEmpty();
  }

  private static DetectedLanguage detect(String text, @Nullable String declared) {
    return Shipped.ANALYZER.analyze(new ArticleText(null, text, declared)).language();
  }
}
