package dev.strillone.analysis;

import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.SentenceSplitter;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextAnalyzerTest {
  private static final ArticleText WITH_EMOJI =
      new ArticleText(
          "📈 Torino, l’Enel vola in Borsa",
          "👩‍🔬 Rita Levi Montalcini era nata a Torino.\n\nL’Enel 📉 di Milano tace, 𝒳 Bari no.",
          null);

  @Test
  void everyMentionIsWhatStandsThere() {
    for (ArticleText article : List.of(Shipped.dataCenters(), Shipped.openAi(), WITH_EMOJI)) {
      Analysis analysis = Shipped.ANALYZER.analyze(article);

      assertThat(analysis.entities()).isNotEmpty();
      Spans.assertExact(article, analysis);
    }
  }

  @Test
  void offsetsBehindAnEmojiAreRight() {
    Analysis analysis = Shipped.ANALYZER.analyze(WITH_EMOJI);

    assertThat(Shipped.names(analysis, EntityKind.PLACE)).contains("Torino");
    assertThat(analysis.entities().stream().flatMap(entity -> entity.mentions().stream()))
        .anyMatch(mention -> mention.field() == Field.TITLE && mention.start() == 2);
  }

  @Test
  void everyTopicSaysWhatSpeaksForIt() {
    ArticleText article = Shipped.openAi();

    Analysis analysis = Shipped.ANALYZER.analyze(article);

    for (TaggedTopic topic : analysis.topics()) {
      assertThat(topic.names()).containsKeys("it", "en-GB");
      assertThat(topic.evidence()).hasSizeBetween(1, 5).doesNotHaveDuplicates();
    }
    assertThat(analysis.topics())
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
  }

  @Test
  void englishIsTaggedToo() {
    Analysis analysis =
        Shipped.analysis(
            "Google opened an office in London, the company said on Monday. Its chief executive,"
                + " Sundar Pichai, met ministers from France and Germany in the city.");

    assertThat(analysis.language().tag()).isEqualTo("en");
    assertThat(Shipped.names(analysis, EntityKind.PLACE)).contains("London", "France", "Germany");
    assertThat(Shipped.names(analysis, EntityKind.PERSON)).contains("Sundar Pichai");
  }

  @Test
  void theSameTextHasTheSameAnswerAlsoFromModelsLoadedAgain() {
    Analysis first = Shipped.ANALYZER.analyze(Shipped.openAi());

    assertThat(Shipped.ANALYZER.analyze(Shipped.openAi())).isEqualTo(first);
    assertThat(TextAnalyzer.load().analyze(Shipped.openAi())).isEqualTo(first);
  }

  @Test
  void manyThreadsHaveTheAnswersOfOne() throws InterruptedException, ExecutionException {
    List<ArticleText> articles = List.of(Shipped.dataCenters(), Shipped.openAi(), WITH_EMOJI);
    List<Analysis> alone = articles.stream().map(Shipped.ANALYZER::analyze).toList();
    List<Callable<Analysis>> calls = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      ArticleText article = articles.get(i % articles.size());
      calls.add(() -> Shipped.ANALYZER.analyze(article));
    }

    List<Future<Analysis>> together;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      together = threads.invokeAll(calls);
    }

    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
    }
  }

  @Test
  void textThatIsCutIntoTokensHasTheNamesOfTheSameTextThatIsNot() {
    // the article as a whole makes Sernia, which alone looks like a surname, the company that it is
    // elsewhere
    String body =
        "Marco Ferrante guida la Sernia. Ferrante, nato a Lecce, ha detto che Sernia crescerà."
            + " Per ferrante è un buon anno. FERRANTE esulta.\n";
    Analysis whole =
        Shipped.ANALYZER.analyze(new ArticleText(null, body, null), new DetectedLanguage("it", 1));
    List<Sentence> sentences = SentenceSplitter.split(body);

    List<List<NameSpan>> names =
        Shipped.ANALYZER.names(
            "it",
            sentences.stream()
                .map(sentence -> sentence.tokens().stream().map(Token::text).toList())
                .toList());

    List<Map.Entry<EntityKind, EntityMention>> cut = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      for (NameSpan name : names.get(i)) {
        int start = tokens.get(name.first()).start();
        int end = tokens.get(name.end() - 1).end();
        EntityMention mention =
            new EntityMention(
                start, end, Shipped.cut(body, start, end), name.confidence(), Field.BODY);
        cut.add(Map.entry(name.kind(), mention));
      }
    }
    assertThat(cut)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            whole.entities().stream()
                .flatMap(
                    entity ->
                        entity.mentions().stream()
                            .map(mention -> Map.entry(entity.kind(), mention)))
                .toList());
  }

  @Test
  void aLanguageWithoutATaggerIsRefused() {
    assertThat(Shipped.ANALYZER.taggedLanguages()).containsExactlyInAnyOrder("it", "en");
    assertThatThrownBy(() -> Shipped.ANALYZER.names("fr", List.of(List.of("Paris"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'fr'");
  }

  @Test
  void aLanguageThatIsToldIsNotGuessed() {
    ArticleText brief = new ArticleText(null, "Enel", null);

    assertThat(Shipped.ANALYZER.analyze(brief).complete()).isFalse();
    assertThat(Shipped.ANALYZER.analyze(brief, new DetectedLanguage("it", 1)).complete()).isTrue();
  }
}
