package dev.strillone.analysis.keyphrase;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.entity.TaggedSentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases that say what a text is about: runs of telling words that are frequent here and rare in a background
 * corpus, early or in the title (the features of KEA, Witten et al. 1999, weighed by hand), names aside. Immutable.
 */
public final class KeyphraseExtractor {
  private static final int MOST = 10;
  private static final int LONGEST = 5;
  private static final int WORDS_PER_PHRASE = 20;
  private static final double LEAST = 0.3;

  /** A text's subject shows in its beginning; a book costs no more than an article. */
  private static final int READ_AT_MOST = 4000;

  private static final double IN_TITLE = 1;
  private static final double PER_WORD = 0.5;
  private static final double ONCE = 0.7;
  private static final double EARLY = 0.5;
  private static final double EARLY_TOKENS = 120;

  private final Background background;
  private final Grammar grammar;

  public KeyphraseExtractor(Background background, Grammar grammar) {
    this.background = background;
    this.grammar = grammar;
  }

  /** The phrases of an article, most telling first, at most ten. */
  public List<Keyphrase> extract(List<TaggedSentence> article) {
    Map<String, Double> frequency = new HashMap<>();
    Map<List<String>, Candidate> candidates = new LinkedHashMap<>();
    int position = 0;
    for (TaggedSentence sentence : article) {
      if (position < READ_AT_MOST) {
        List<Word> words = Words.of(sentence, grammar);
        double weight = sentence.field() == Field.TITLE ? 1 + IN_TITLE : 1;
        for (Word word : words) {
          if (!word.stem().isEmpty()) {
            frequency.merge(word.stem(), weight, Double::sum);
          }
        }
        collect(sentence, words, position, candidates);
      }
      position += sentence.sentence().tokens().size();
    }
    return best(candidates.values(), weights(frequency), position);
  }

  private void collect(
      TaggedSentence sentence, List<Word> words, int position, Map<List<String>, Candidate> found) {
    for (int first = 0; first < words.size(); first++) {
      if (!opens(words, first)) {
        continue;
      }
      List<String> stems = new ArrayList<>();
      boolean content = false;
      for (int at = first; at < Math.min(words.size(), first + LONGEST); at++) {
        Word word = words.get(at);
        boolean joining = word.use() == Word.Use.JOINING;
        if (word.use() == Word.Use.BREAK || (joining && is(words, at - 1, Word.Use.JOINING))) {
          break;
        }
        if (!joining) {
          stems.add(word.stem());
          content |= word.use() == Word.Use.CONTENT;
          // half a name is no phrase; nor is what only describes a noun
          boolean whole = word.use() != Word.Use.NAME || !is(words, at + 1, Word.Use.NAME);
          boolean noun =
              !grammar.nounLast() || stems.size() > 1 || !is(words, at + 1, Word.Use.CONTENT);
          if (content && whole && noun) {
            int from = position + first;
            found
                .computeIfAbsent(List.copyOf(stems), key -> new Candidate(key, from))
                .stands(sentence, words.get(first).token(), word.token());
          }
        }
      }
    }
  }

  private boolean opens(List<Word> words, int first) {
    return switch (words.get(first).use()) {
      case CONTENT ->
          grammar.nounLast()
              || !(is(words, first - 1, Word.Use.CONTENT) || is(words, first - 1, Word.Use.NAME));
      case NAME -> grammar.nounLast() && !is(words, first - 1, Word.Use.NAME);
      case JOINING, BREAK -> false;
    };
  }

  private static boolean is(List<Word> words, int at, Word.Use use) {
    return at >= 0 && at < words.size() && words.get(at).use() == use;
  }

  private Map<String, Double> weights(Map<String, Double> frequency) {
    Map<String, Double> weights = new HashMap<>();
    frequency.forEach(
        (stem, count) -> {
          double telling = background.telling(stem);
          weights.put(stem, (1 + Math.log(count)) * telling * telling);
        });
    return weights;
  }

  private static List<Keyphrase> best(
      Collection<Candidate> candidates, Map<String, Double> weights, int length) {
    Map<Candidate, Double> scores = new HashMap<>();
    candidates.forEach(candidate -> scores.put(candidate, score(candidate, weights)));
    List<Candidate> order = new ArrayList<>(candidates);
    order.sort(
        Comparator.comparingDouble((Candidate each) -> -scores.getOrDefault(each, 0.0))
            .thenComparing(Candidate::position)
            .thenComparing(Candidate::text));
    List<Candidate> chosen = new ArrayList<>();
    int most = Math.clamp(length / WORDS_PER_PHRASE, 3, MOST);
    double top = order.isEmpty() ? 1 : scores.getOrDefault(order.getFirst(), 1.0);
    for (Candidate candidate : order) {
      boolean strong = scores.getOrDefault(candidate, 0.0) >= LEAST * top;
      if (chosen.size() == most || !strong) {
        break;
      }
      if (chosen.stream().noneMatch(candidate::overlaps)) {
        chosen.add(candidate);
      }
    }
    return chosen.stream()
        .map(each -> new Keyphrase(each.text(), scores.getOrDefault(each, 0.0) / top))
        .toList();
  }

  private static double score(Candidate candidate, Map<String, Double> weights) {
    double mean =
        candidate.stems().stream()
            .mapToDouble(stem -> weights.getOrDefault(stem, 0.0))
            .average()
            .orElse(0);
    double more = 1 + PER_WORD * Math.min(2, candidate.stems().size() - 1);
    boolean once = candidate.count() == 1 && !candidate.inTitle();
    double often = once ? ONCE : 1 + Math.log(candidate.count());
    double early = 1 + EARLY * Math.exp(-candidate.position() / EARLY_TOKENS);
    return mean * more * often * early;
  }
}
