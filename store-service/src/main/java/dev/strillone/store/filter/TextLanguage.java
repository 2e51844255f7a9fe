package dev.strillone.store.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;

/**
 * How the words of a text are told apart and stemmed: as PostgreSQL's configurations of the same names do it, with the
 * same stemmers and stop words.
 */
enum TextLanguage {
  ITALIAN("italian_stop.txt", List.of(), ItalianStemmer::new),
  ENGLISH(
      "english_stop.txt",
      // PostgreSQL's list has these, Lucene's has not
      List.of("s", "t", "can", "will", "just", "don", "should", "now"),
      EnglishStemmer::new),
  /** For other languages: word by word. */
  SIMPLE(null, List.of(), null);

  @SuppressWarnings("ImmutableEnumChecker") // analyzers are made to be shared
  private final Analyzer analyzer;

  TextLanguage(
      @Nullable String stopWords,
      List<String> moreStopWords,
      @Nullable Supplier<SnowballStemmer> stemmer) {
    analyzer = new Words(stopWords(stopWords, moreStopWords), stemmer);
  }

  /** By the language's BCP 47 tag. */
  static TextLanguage of(String tag) {
    return switch (tag.split("-", 2)[0]) {
      case "it" -> ITALIAN;
      case "en" -> ENGLISH;
      default -> SIMPLE;
    };
  }

  Analyzer analyzer() {
    return analyzer;
  }

  private static CharArraySet stopWords(@Nullable String list, List<String> more) {
    if (list == null) {
      return CharArraySet.EMPTY_SET;
    }
    try (InputStream words = SnowballFilter.class.getResourceAsStream(list)) {
      CharArraySet stopWords =
          new CharArraySet(
              WordlistLoader.getSnowballWordSet(Objects.requireNonNull(words, list)), false);
      stopWords.addAll(more);
      return stopWords;
    } catch (IOException e) {
      throw new UncheckedIOException("Lucene's " + list + " can't be read", e);
    }
  }

  /** Words as they are found, without stop words, stemmed. */
  private static final class Words extends Analyzer {
    /** An elided article is then a stop word of its own: {@code l'azienda} is found by {@code azienda}. */
    private static final NormalizeCharMap SEPARATORS = separators("'’‘ʼ_");

    /** Not to be stemmed: {@code U.S}, {@code 3.14}, {@code openai.com}. */
    private static final Pattern NO_WORD = Pattern.compile(".*[^\\p{L}\\p{M}].*");

    private final CharArraySet stopWords;
    private final @Nullable Supplier<SnowballStemmer> stemmer;

    private Words(CharArraySet stopWords, @Nullable Supplier<SnowballStemmer> stemmer) {
      this.stopWords = stopWords;
      this.stemmer = stemmer;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer words = new StandardTokenizer();
      TokenStream kept = new StopFilter(new LowerCaseFilter(words), stopWords);
      if (stemmer != null) {
        TokenStream marked = new PatternKeywordMarkerFilter(kept, NO_WORD);
        kept = new SnowballFilter(marked, stemmer.get());
      }
      return new TokenStreamComponents(words, kept);
    }

    @Override
    protected Reader initReader(String field, Reader text) {
      return new MappingCharFilter(SEPARATORS, text);
    }

    private static NormalizeCharMap separators(String characters) {
      NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
      characters.chars().forEach(c -> map.add(Character.toString(c), " "));
      return map.build();
    }
  }
}
