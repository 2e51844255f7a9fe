package dev.strillone.training.names;

import dev.strillone.analysis.entity.DocumentVotes;
import dev.strillone.analysis.entity.DocumentWords;
import dev.strillone.analysis.entity.TokenFeatures;
import dev.strillone.analysis.sequence.TagScheme;
import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sentences as a random field learns from them: features and tags. Variants of a sentence stand beside it. */
final class NameExamples {
  private static final double OTHER_NAMES = 0.5;
  private static final double HEADLINE = 0.12;
  private static final int LONGEST_HEADLINE = 25;

  final List<int[][]> features = new ArrayList<>();
  final List<int[]> gold = new ArrayList<>();

  private final TokenFeatures tokens;
  private final TagScheme scheme;
  private final TextVariants variants;

  NameExamples(TokenFeatures tokens, TagScheme scheme, TextVariants variants) {
    this.tokens = tokens;
    this.scheme = scheme;
    this.variants = variants;
  }

  static List<List<String>> forms(TaggedArticle article) {
    return article.sentences().stream().map(TaggedText::forms).toList();
  }

  /**
   * Adds an article.
   *
   * @param firstLook what a model that has not seen the article said of each sentence; empty when there is none yet
   */
  void add(TaggedArticle article, List<int[]> firstLook) {
    List<List<String>> forms = forms(article);
    DocumentWords words = DocumentWords.of(forms);
    DocumentVotes votes = new DocumentVotes(scheme);
    for (int i = 0; i < firstLook.size(); i++) {
      votes.add(forms.get(i), firstLook.get(i));
    }
    for (int i = 0; i < forms.size(); i++) {
      TaggedText text = article.sentences().get(i);
      int[][] plain = tokens.of(text.forms(), words);
      add(
          text,
          firstLook.isEmpty()
              ? plain
              : joined(plain, votes.features(text.forms(), firstLook.get(i))));
      addVariants(text, words);
    }
  }

  private void addVariants(TaggedText text, DocumentWords words) {
    boolean brief = text.forms().size() < LONGEST_HEADLINE;
    if (!text.names().isEmpty() && variants.chance(OTHER_NAMES)) {
      addVariant(variants.withOtherNames(text), words);
    }
    if (brief && variants.chance(HEADLINE)) {
      addVariant(variants.capitals(text), words);
    }
    if (brief && variants.chance(HEADLINE)) {
      addVariant(variants.titleCase(text), words);
    }
  }

  private void addVariant(TaggedText text, DocumentWords words) {
    add(text, tokens.of(text.forms(), words));
  }

  private void add(TaggedText text, int[][] hashed) {
    features.add(hashed);
    gold.add(bilou(text));
  }

  private static int[][] joined(int[][] plain, int[][] more) {
    int[][] joined = new int[plain.length][];
    for (int at = 0; at < plain.length; at++) {
      joined[at] = Arrays.copyOf(plain[at], plain[at].length + more[at].length);
      System.arraycopy(more[at], 0, joined[at], plain[at].length, more[at].length);
    }
    return joined;
  }

  private int[] bilou(TaggedText text) {
    int[] tags = new int[text.forms().size()];
    for (TaggedText.Name name : text.names()) {
      for (int at = name.first(); at < name.end(); at++) {
        boolean first = at == name.first();
        boolean last = at == name.end() - 1;
        String part = first && last ? "U-" : first ? "B-" : last ? "L-" : "I-";
        tags[at] = scheme.tags().indexOf(part + name.type());
      }
    }
    return tags;
  }
}
