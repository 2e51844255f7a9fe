package dev.strillone.analysis;

import dev.strillone.analysis.entity.EntityAssembler;
import dev.strillone.analysis.entity.EntityTagger;
import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TaggedSentence;
import dev.strillone.analysis.language.LanguageDetector;
import dev.strillone.analysis.model.ModelFiles;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.SentenceSplitter;
import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.DeeperTopics;
import dev.strillone.analysis.topic.FieldTokens;
import dev.strillone.analysis.topic.TopicTagger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells the language of a text, the names in it and what it is about. Immutable, safe for any number of threads; the
 * same text always gives the same answer. Any string is accepted, malformed ones included.
 */
public final class TextAnalyzer {
  private final LanguageDetector languages;
  private final Map<String, EntityTagger> entities;
  private final TopicTagger topics;
  private final Map<String, DeeperTopics> deeper;
  private final List<ModelInfo> models;
  private final String vocabularyVersion;

  TextAnalyzer(
      LanguageDetector languages,
      Map<String, EntityTagger> entities,
      TopicTagger topics,
      Map<String, DeeperTopics> deeper,
      List<ModelInfo> models,
      String vocabularyVersion) {
    this.languages = languages;
    this.entities = Map.copyOf(entities);
    this.topics = topics;
    this.deeper = Map.copyOf(deeper);
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
    return AnalyzerLoader.load(files);
  }

  /** Everything that can be told of a text. */
  public Analysis analyze(ArticleText article) {
    String title = article.title() == null ? "" : article.title();
    String sample = title.isBlank() ? article.body() : title + "\n" + article.body();
    DetectedLanguage language = languages.detect(sample, article.declaredLanguage());
    List<Token> titleTokens = Tokenizer.tokenize(title);
    List<Token> bodyTokens = Tokenizer.tokenize(article.body());
    EntityTagger tagger = entities.get(language.tag());
    List<TaggedEntity> found = List.of();
    List<TaggedTopic> about = List.of();
    if (tagger != null) {
      List<TaggedSentence> sentences = new ArrayList<>();
      List<Sentence> inTitle = SentenceSplitter.split(title, titleTokens);
      List<Sentence> inBody = SentenceSplitter.split(article.body(), bodyTokens);
      List<List<NameSpan>> names =
          tagger.tag(Stream.concat(inTitle.stream(), inBody.stream()).toList());
      for (int i = 0; i < names.size(); i++) {
        boolean isTitle = i < inTitle.size();
        sentences.add(
            new TaggedSentence(
                isTitle ? Field.TITLE : Field.BODY,
                isTitle ? title : article.body(),
                isTitle ? inTitle.get(i) : inBody.get(i - inTitle.size()),
                names.get(i)));
      }
      found = EntityAssembler.assemble(sentences);
      about =
          topics(
              language.tag(),
              List.of(
                  new FieldTokens(Field.TITLE, titleTokens),
                  new FieldTokens(Field.BODY, bodyTokens)));
    }
    return new Analysis(language, found, about, tagger != null);
  }

  private List<TaggedTopic> topics(String language, List<FieldTokens> parts) {
    List<TaggedTopic> tops = topics.tag(parts);
    DeeperTopics below = deeper.get(language);
    return below == null ? tops : below.deepen(tops, parts);
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
