package dev.strillone.analysis;

import dev.strillone.analysis.entity.CrfEntityTagger;
import dev.strillone.analysis.entity.Gazetteer;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.entity.WordClasses;
import dev.strillone.analysis.keyphrase.Background;
import dev.strillone.analysis.keyphrase.Grammar;
import dev.strillone.analysis.keyphrase.KeyphraseExtractor;
import dev.strillone.analysis.language.OpenNlpLanguageDetector;
import dev.strillone.analysis.link.AliasTable;
import dev.strillone.analysis.link.EntityLinker;
import dev.strillone.analysis.model.LinearModel;
import dev.strillone.analysis.model.ModelFiles;
import dev.strillone.analysis.model.ModelLoadException;
import dev.strillone.analysis.model.ModelStore;
import dev.strillone.analysis.topic.DeeperTopics;
import dev.strillone.analysis.topic.DescriptorLexicon;
import dev.strillone.analysis.topic.LinearTopicTagger;
import dev.strillone.analysis.topic.MediaTopics;
import dev.strillone.analysis.topic.TopicScores;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/** Builds an analyzer from model files. */
final class AnalyzerLoader {
  /** Of opennlp-models-langdetect, whose jar is pinned and checked by the build. */
  private static final String LANGUAGES = "/langdetect-183.bin";

  private AnalyzerLoader() {}

  static TextAnalyzer load(ModelFiles files, @Nullable Path ownAliases) {
    ModelStore store = ModelStore.open(files);
    Gazetteer gazetteer = parsed(store, "gazetteer.bin", Gazetteer::read);
    WordClasses classes = parsed(store, "word-classes-en.bin", WordClasses::read);
    TokenFeatures italian = new TokenFeatures(gazetteer, WordClasses.none());
    TokenFeatures english = new TokenFeatures(gazetteer, classes);
    MediaTopics vocabulary = parsed(store, "mediatopics.bin", MediaTopics::read);
    List<ModelInfo> models = new ArrayList<>(store.models());
    models.add(new ModelInfo("opennlp-langdetect", "1.2.0"));
    List<AliasTable> aliases = new ArrayList<>();
    if (ownAliases != null) {
      OwnAliases own = OwnAliases.load(ownAliases);
      aliases.add(own.table());
      models.add(own.model());
    }
    aliases.add(parsed(store, "aliases.bin", AliasTable::read));
    return new TextAnalyzer(
        new OpenNlpLanguageDetector(languages()),
        Map.of(
            "it", taggers(store, "it", italian, vocabulary),
            "en", taggers(store, "en", english, vocabulary)),
        new EntityLinker(aliases),
        use(
            store,
            "topics.bin",
            model -> new LinearTopicTagger(new TopicScores(model), vocabulary)),
        models,
        store.vocabularyVersion());
  }

  private static LanguageTaggers taggers(
      ModelStore store, String language, TokenFeatures features, MediaTopics vocabulary) {
    return new LanguageTaggers(
        use(store, "entities-" + language + ".bin", model -> new CrfEntityTagger(model, features)),
        new KeyphraseExtractor(
            parsed(store, "words-" + language + ".bin", Background::read), Grammar.of(language)),
        new DeeperTopics(vocabulary, DescriptorLexicon.of(vocabulary, language)));
  }

  /** Reads a file of a format of its own. */
  private interface Format<T> {
    T read(byte[] bytes) throws IOException;
  }

  private static <T> T parsed(ModelStore store, String name, Format<T> format) {
    byte[] bytes = store.checked(name);
    try {
      return format.read(bytes);
    } catch (IOException e) {
      throw new ModelLoadException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static <T> T use(ModelStore store, String name, Function<LinearModel, T> factory) {
    try {
      return factory.apply(store.linear(name));
    } catch (IllegalArgumentException e) {
      throw new ModelLoadException(name, String.valueOf(e.getMessage()), e);
    }
  }

  private static LanguageDetectorModel languages() {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(LANGUAGES)) {
      if (in == null) {
        throw new ModelLoadException(LANGUAGES, "it is not on the class path", null);
      }
      return new LanguageDetectorModel(new BufferedInputStream(in, 1 << 16));
    } catch (IOException e) {
      throw new ModelLoadException(LANGUAGES, String.valueOf(e.getMessage()), e);
    }
  }
}
