package dev.strillone.analysis.topic;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.Shipped;
import dev.strillone.analysis.TaggedTopic;
import dev.strillone.analysis.TaggedTopic.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** Deeper codes as the shipped files give them, on texts of our own. */
class DeeperTopicsTest {
  static Stream<Arguments> articles() {
    return Stream.of(
        argumentSet(
            "calcio",
            "Rimonta in trasferta, decide un gol al novantesimo",
            "La squadra ha vinto la partita di calcio di ieri sera grazie a un calcio di rigore. Il"
                + " calciatore, tornato in campo dopo un mese, ha segnato il gol decisivo e i tifosi"
                + " hanno festeggiato fino a tardi. In serie a la classifica ora si accorcia.",
            "medtop:20001065",
            "partita di calcio"),
        argumentSet(
            "terremoto",
            "Scossa di terremoto nella notte, paura tra gli abitanti",
            "Una scossa sismica di magnitudo 4,8 è stata avvertita alle tre di notte. L'epicentro è"
                + " a dieci chilometri dalla costa. Nessun ferito, ma alcune case sono lesionate e"
                + " molte persone hanno dormito in strada.",
            "medtop:20000153",
            "terremoto"),
        argumentSet(
            "sciopero",
            "Sciopero generale dei lavoratori, presidio davanti alla fabbrica",
            "I sindacati hanno proclamato uno sciopero generale di otto ore contro i licenziamenti."
                + " Davanti ai cancelli c'era un picchetto di operai. Il contratto dei lavoratori è"
                + " scaduto da due anni e gli scioperanti chiedono un aumento del salario.",
            "medtop:20000530",
            "sciopero generale"),
        argumentSet(
            "vaccini",
            "Al via la campagna vaccinale contro l'influenza",
            "Il medico di famiglia potrà somministrare il vaccino agli anziani. Secondo il"
                + " ministero della salute, la vaccinazione riduce i ricoveri in ospedale e le"
                + " malattie respiratorie dei pazienti fragili.",
            "medtop:20000477",
            "campagna vaccinale"),
        argumentSet(
            "rapina",
            "Rapina in gioielleria, ladri in fuga",
            "Due rapinatori armati sono entrati nel negozio e hanno portato via la refurtiva. La"
                + " polizia ha avviato le indagini; nel quartiere i furti sono raddoppiati e un uomo"
                + " è stato arrestato poche ore dopo.",
            "medtop:20000104",
            "rapina"),
        argumentSet(
            "opera lirica",
            "Trionfo per il soprano alla prima dell'opera lirica",
            "Applausi al teatro lirico per la nuova stagione. Il soprano e il tenore hanno cantato"
                + " davanti a una sala piena; l'orchestra e il coro hanno reso omaggio al"
                + " compositore nel centenario.",
            "medtop:20000028",
            "opera lirica"),
        argumentSet(
            "elezioni comunali",
            "Elezioni comunali, si va al ballottaggio",
            "Nessun candidato ha superato il cinquanta per cento: tra due settimane gli elettori"
                + " torneranno alle urne per il ballottaggio. Le elezioni amministrative hanno visto"
                + " un'affluenza bassa e i partiti cercano alleanze per il nuovo consiglio comunale.",
            "medtop:20000574",
            "elezioni comunali"),
        argumentSet(
            "wildfire",
            "Wildfire forces hundreds to flee",
            "Firefighters struggled to contain a wildfire that has left thousands of acres burned."
                + " Officials ordered evacuations as the forest fire spread toward homes, and"
                + " wildfire smoke covered the valley.",
            "medtop:20001202",
            "wildfire"),
        argumentSet(
            "tennis",
            "Teenager reaches tennis final",
            "The tennis player won her match in straight sets and will play the top seed in the"
                + " final on Sunday. It was her first grand slam semifinal; she lost the first"
                + " tie-break of the tournament last week.",
            "medtop:20001085",
            "tennis"),
        argumentSet(
            "murder",
            "Man charged with murder after body found",
            "Police arrested a man on suspicion of murder after the body of a woman was found in a"
                + " flat. Detectives opened a homicide investigation and the suspect will appear in"
                + " court, prosecutors said. He has been accused of killing her on Friday.",
            "medtop:20000099",
            "murder"),
        argumentSet(
            "cancer",
            "New treatment offers hope to breast cancer patients",
            "Doctors at the hospital said the drug shrank the tumour in most patients who took part"
                + " in the trial. An oncologist said chemotherapy would remain the standard, but the"
                + " disease could be treated with fewer side effects.",
            "medtop:20000447",
            "breast cancer"),
        argumentSet(
            "church",
            "Il papa annuncia il conclave, i cardinali a Roma",
            "Il pontefice ha celebrato la messa nella basilica davanti ai fedeli. Il vescovo e gli"
                + " arcivescovi hanno pregato per la Chiesa cattolica; il papa ha parlato di fede e"
                + " di carità ai cattolici di tutto il mondo.",
            "medtop:20000703",
            "papa"));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theDeepCodeIsFoundWithWhatSpeaksForIt(
      String title, String body, String code, String phrase) {
    ArticleText article = new ArticleText(title, body, null);

    Analysis analysis = Shipped.ANALYZER.analyze(article);

    assertThat(analysis.topics()).extracting(TaggedTopic::code).contains(code);
    TaggedTopic topic = topic(analysis, code);
    assertThat(topic.confidence()).isGreaterThan(0.5);
    assertThat(topic.evidence().stream().map(span -> surface(article, span))).contains(phrase);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyDeepCodeStandsThereWithAllAboveIt(String title, String body) {
    Analysis analysis = Shipped.ANALYZER.analyze(new ArticleText(title, body, null));

    for (TaggedTopic topic : analysis.topics()) {
      for (String above : Shipped.VOCABULARY.path(topic.code())) {
        assertThat(analysis.topics()).extracting(TaggedTopic::code).contains(above);
        assertThat(topic(analysis, above).confidence()).isGreaterThanOrEqualTo(topic.confidence());
      }
    }
    assertThat(analysis.topics()).extracting(TaggedTopic::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void theSameArticleHasTheSameTopicsEveryTime(String title, String body) {
    ArticleText article = new ArticleText(title, body, null);

    List<TaggedTopic> first = Shipped.ANALYZER.analyze(article).topics();

    assertThat(Shipped.ANALYZER.analyze(article).topics()).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ieri sono uscito a piedi, ho incontrato un vecchio compagno e abbiamo parlato a lungo del"
            + " più e del meno prima di tornare ciascuno per la sua strada.",
        "Grazie per il tuo messaggio. Rispondo domani con calma, appena ho un momento libero.",
        "Thank you for your note; I will write again tomorrow when I have found the right words.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor."
      })
  void aTextOfNoSubjectHasNoDeepCode(String text) {
    assertThat(Shipped.analysis(text).topics())
        .extracting(topic -> Shipped.VOCABULARY.topic(topic.code()).level())
        .allMatch(level -> level == 1);
  }

  private static TaggedTopic topic(Analysis analysis, String code) {
    return analysis.topics().stream()
        .filter(topic -> topic.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String surface(ArticleText article, Evidence span) {
    return Shipped.cut(Shipped.field(article, span.field()), span.start(), span.end())
        .toLowerCase(Locale.ROOT);
  }
}
