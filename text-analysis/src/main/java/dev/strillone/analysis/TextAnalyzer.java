package dev.strillone.analysis;

import dev.strillone.analysis.entity.EntityResolver;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TaggedSentence;
import dev.strillone.analysis.entity.TokenisedText;
import dev.strillone.analysis.fingerprint.MinHash;
import dev.strillone.analysis.keyphrase.Keyphrase;
import dev.strillone.analysis.language.LanguageDetector;
import dev.strillone.analysis.link.EntityLinker;
import dev.strillone.analysis.model.ModelFiles;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.SentenceSplitter;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.FieldTokens;
import dev.strillone.analysis.topic.TopicTagger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text, the names in it and what it is about. Immutable, safe for any number of threads; the
 * same text always gives the same answer. Any string is accepted, malformed ones included.
 */
public final class TextAnalyzer {
  private final LanguageDetector languages;
  private final Map<String, LanguageTaggers> taggers;
  private final EntityLinker linker;
  private final TopicTagger topics;
  private final List<ModelInfo> models;
  private final String vocabularyVersion;

  TextAnalyzer(
      LanguageDetector languages,
      Map<String, LanguageTaggers> taggers,
      EntityLinker linker,
      TopicTagger topics,
      List<ModelInfo> models,
      String vocabularyVersion) {
    this.languages = languages;
    this.taggers = Map.copyOf(taggers);
    this.linker = linker;
    this.topics = topics;
    this.models = List.copyOf(models);
    this.vocabularyVersion = vocabularyVersion;
  }

  /**
   * Loads the models that ship with the library.
   *
   * @throws dev.strillone.analysis.model.ModelLoadException naming the file that cannot be used, and why
   */
  public static TextAnalyzer load() {
    return load(ModelFiles.shipped());
  }

  /** Loads the models of a folder or another place that holds a manifest and its files. */
  public static TextAnalyzer load(ModelFiles files) {
    return load(files, null);
  }

  /**
   * Loads models, and beside their names those of a table that {@code ./strillone import-aliases} wrote.
   *
   * @param ownAliases the table's file; where both know a name, this one decides
   */
  public static TextAnalyzer load(ModelFiles files, @Nullable Path ownAliases) {
    return AnalyzerLoader.load(files, ownAliases);
  }

  /** Everything that can be told of a text. */
  public Analysis analyze(ArticleText article) {
    return analyze(article, language(article));
  }

  /** The language of a text. */
  public DetectedLanguage language(ArticleText article) {
    String sample =
        article.title() == null || article.title().isBlank()
            ? article.body()
            : article.title() + "\n" + article.body();
    return languages.detect(sample, article.declaredLanguage());
  }

  /** Everything that can be told of a text whose language is known. */
  public Analysis analyze(ArticleText article, DetectedLanguage language) {
    String title = article.title() == null ? "" : article.title();
    List<Token> titleTokens = Tokenizer.tokenize(title);
    List<Token> bodyTokens = Tokenizer.tokenize(article.body());
    LanguageTaggers tagger = taggers.get(language.tag());
    List<TaggedEntity> found = List.of();
    List<TaggedTopic> about = List.of();
    List<Keyphrase> phrases = List.of();
    if (tagger != null) {
      List<TaggedSentence> sentences = new ArrayList<>();
      List<Sentence> inTitle = SentenceSplitter.split(title, titleTokens);
      List<Sentence> inBody = SentenceSplitter.split(article.body(), bodyTokens);
      List<List<NameSpan>> names =
          tagger.entities().tag(Stream.concat(inTitle.stream(), inBody.stream()).toList());
      for (int i = 0; i < names.size(); i++) {
        boolean isTitle = i < inTitle.size();
        sentences.add(
            new TaggedSentence(
                isTitle ? Field.TITLE : Field.BODY,
                isTitle ? title : article.body(),
                isTitle ? inTitle.get(i) : inBody.get(i - inTitle.size()),
                names.get(i)));
      }
      found = linker.link(EntityResolver.resolve(sentences), language.tag());
      phrases = tagger.keyphrases().extract(sentences);
      List<FieldTokens> parts =
          List.of(
              new FieldTokens(Field.TITLE, titleTokens), new FieldTokens(Field.BODY, bodyTokens));
      about = tagger.deeperTopics().deepen(topics.tag(parts), parts);
    }
    return new Analysis(language, found, about, phrases, MinHash.of(bodyTokens), tagger != null);
  }

  /** The languages, BCP 47, whose names and topics can be told. */
  public Set<String> taggedLanguages() {
    return taggers.keySet();
  }

  /**
   * The names of one document that is cut into tokens already: what {@link #analyze} finds in a text with these very
   * tokens, before its names are brought together into entities.
   *
   * @param language one of {@link #taggedLanguages}
   * @param sentences their tokens, none empty
   * @return per sentence its names, in order
   */
  public List<List<NameSpan>> names(String language, List<List<String>> sentences) {
    LanguageTaggers tagger = taggers.get(language);
    if (tagger == null) {
      throw new IllegalArgumentException("No tagger of names for the language '" + language + "'");
    }
    return TokenisedText.of(sentences).names(tagger.entities());
  }

  /** The models that take part. */
  public List<ModelInfo> models() {
    return models;
  }

  /** Release date of the IPTC Media Topics that topics are named by. */
  public String vocabularyVersion() {
    return vocabularyVersion;
  }
}
