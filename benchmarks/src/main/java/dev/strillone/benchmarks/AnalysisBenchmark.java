package dev.strillone.benchmarks;

import dev.strillone.analysis.Analysis;
import dev.strillone.analysis.ArticleText;
import dev.strillone.analysis.TextAnalyzer;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.SentenceSplitter;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tokens a second of the whole analysis and of its parts, on articles of {@value Articles#TOKENS} tokens. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(Articles.TOKENS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AnalysisBenchmark {
  @Param({"it", "en"})
  private String language = "it";

  private TextAnalyzer analyzer;
  private List<String> articles;
  private List<List<List<String>>> tokenised;
  private int next;

  @Setup
  public void load() throws IOException {
    analyzer = TextAnalyzer.load();
    articles = Articles.of(language);
    tokenised =
        articles.stream()
            .map(text -> SentenceSplitter.split(text).stream().map(Sentence::forms).toList())
            .toList();
  }

  /** Everything: language, tokens, entities with the second look, links, topics, keyphrases, fingerprint. */
  @Benchmark
  public Analysis analysis() {
    return analyzer.analyze(new ArticleText(null, article(), null));
  }

  /** Entities alone, both looks and the one at the whole document, of text that is cut into tokens already. */
  @Benchmark
  public List<List<NameSpan>> entities() {
    next = (next + 1) % tokenised.size();
    return analyzer.names(language, tokenised.get(next));
  }

  /** Tokens and sentences. */
  @Benchmark
  public List<Sentence> sentences() {
    String text = article();
    return SentenceSplitter.split(text, Tokenizer.tokenize(text));
  }

  @Benchmark
  public List<Token> tokens() {
    return Tokenizer.tokenize(article());
  }

  private String article() {
    next = (next + 1) % articles.size();
    return articles.get(next);
  }
}
