package dev.strillone.analysis;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class HostileTextTest {
  private static final int UNITS = 24_000;
  private static final String PROSE =
      "Il governo italiano ha incontrato a Roma i sindacati della scuola e della sanità. ";

  static Stream<Arguments> texts() {
    return Stream.of(
        argumentSet("empty", ""),
        argumentSet("blank", " \n\t\u00A0"),
        argumentSet("one letter", "a"),
        argumentSet("one emoji", "📈"),
        argumentSet("NUL", "\0"),
        argumentSet("a megabyte without spaces", "a".repeat(1 << 20)),
        argumentSet("a megabyte of capitals", "A".repeat(1 << 20)),
        argumentSet("a megabyte of full stops", ".".repeat(1 << 20)),
        argumentSet("ten thousand capitals", "Rossi ".repeat(10_000)),
        argumentSet("ten thousand different capitals", different(10_000)),
        argumentSet("emoji", PROSE + "👩‍👩‍👧‍👦🏳️‍🌈".repeat(500) + PROSE),
        argumentSet("combining marks", PROSE + "R" + "\u0301".repeat(20_000) + "oma " + PROSE),
        argumentSet("mixed scripts", PROSE + "Москва 北京 ราชอาณาจักร القاهرة Αθήνα Roma. " + PROSE),
        argumentSet("NUL in prose", PROSE.replace(' ', '\0')),
        argumentSet("lone surrogates", PROSE.replace("a", "a\uD83D") + "\uDCC8" + PROSE),
        argumentSet("an endless address", PROSE + "https://a.it/" + "x/".repeat(50_000)),
        argumentSet("apostrophes", PROSE + "l’".repeat(5000) + "'".repeat(5000)),
        argumentSet("quotes that never close", PROSE + "« “ ‘ ( [ ".repeat(2000)),
        argumentSet("line breaks", "Roma\n".repeat(5000)),
        argumentSet("words one below the other", PROSE.replace(' ', '\n')),
        argumentSet("controls", PROSE + "\u0001\u001B[31m\u007F\u0085\u2028\uFEFF\uFFFE" + PROSE));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void nothingIsRefusedAndSpansAreExact(String text) {
    ArticleText body = new ArticleText(null, text, "it");
    ArticleText title = new ArticleText(text, PROSE, "");

    Spans.assertExact(body, Shipped.ANALYZER.analyze(body));
    Spans.assertExact(title, Shipped.ANALYZER.analyze(title));
  }

  @Test
  void anAnalysisEndsWhenItsThreadIsInterrupted() {
    ArticleText article = new ArticleText(null, PROSE, "it");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> Shipped.ANALYZER.analyze(article))
          .isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void scrambledProseIsTaggedWithExactSpans() {
    Random random = new Random(11);
    String alphabet = " .,'’\n\0«»AÉ1📈\u0301\u200D北\uD800";
    for (int round = 0; round < 150; round++) {
      StringBuilder text = new StringBuilder(PROSE + "Mario Draghi è a Bruxelles con l’Enel.");
      for (int i = 0; i < 12; i++) {
        char other = alphabet.charAt(random.nextInt(alphabet.length()));
        text.insert(random.nextInt(text.length()), other);
      }
      ArticleText article = new ArticleText(null, text.toString(), null);

      Spans.assertExact(article, Shipped.ANALYZER.analyze(article));
    }
  }

  static Stream<Arguments> growing() {
    return Stream.of(
        argumentSet("prose", PROSE),
        argumentSet("capitals", "Rossi "),
        argumentSet("descriptors", "partita di calcio sciopero generale "),
        argumentSet("descriptors cut short", "corte europea dei diritti dell' "),
        argumentSet("no spaces", "abcdefghij"),
        argumentSet("apostrophes", "l’"),
        argumentSet("marks", "e\u0301\u0302\u0303"),
        argumentSet("dots", "a.b."),
        argumentSet("lines", "Roma\n"));
  }

  /** Quadratic work would take sixteen times as long for four times the text, in every round on the busiest machine. */
  @ParameterizedTest
  @MethodSource("growing")
  void workGrowsAsTheText(String unit) {
    String small = unit.repeat(UNITS / unit.length());
    String large = unit.repeat(4 * UNITS / unit.length());
    cost(small);

    double growth = Double.MAX_VALUE;
    for (int round = 0; round < 5 && growth > 10; round++) {
      growth = (double) cost(large) / cost(small);
    }

    assertThat(growth).isLessThan(10);
  }

  /** Least CPU time of a few runs, in nanoseconds of this thread alone. */
  private static long cost(String text) {
    ArticleText article = new ArticleText(null, PROSE + text, "it");
    long least = Long.MAX_VALUE;
    for (int run = 0; run < 4; run++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Shipped.ANALYZER.analyze(article);
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      least = Math.min(least, after - before);
    }
    return Math.max(1, least);
  }

  private static String different(int count) {
    StringBuilder text = new StringBuilder(PROSE);
    for (int i = 0; i < count; i++) {
      text.append((char) ('A' + i % 26)).append("ab").append(i * 31).append("o ");
    }
    return text.toString();
  }
}
