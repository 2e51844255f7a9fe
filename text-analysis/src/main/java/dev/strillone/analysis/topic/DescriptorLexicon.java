package dev.strillone.analysis.topic;

import dev.strillone.analysis.token.Token;
import dev.strillone.analysis.token.Tokenizer;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The descriptors of all Media Topics in one language, with their plurals, as they stand in a text: the longest phrase
 * first, none inside another, in time linear in the number of tokens. Immutable.
 */
public final class DescriptorLexicon {
  /** Several words mean one thing more surely than a single one. */
  private static final double OF_SEVERAL_WORDS = 1.3;

  private static final double WEAK = 0.3;

  /** Letters of the words that a headline in capitals never writes small. */
  private static final int LONG = 5;

  private final Map<String, List<Meaning>> byForm;
  private final Map<String, Integer> longestByFirst = new HashMap<>();

  /**
   * What a phrase says.
   *
   * @param topic the code it speaks for
   * @param phrase the same for all forms of a descriptor
   * @param weight more for several words than for one, less the more topics under one top-level topic share it
   */
  record Meaning(String topic, String phrase, double weight, boolean weak) {}

  /** A phrase found, in tokens: first, and one after the last. */
  record Hit(List<Meaning> meanings, int first, int end) {}

  private DescriptorLexicon(Map<String, List<Meaning>> byForm) {
    this.byForm = byForm;
    for (String form : byForm.keySet()) {
      List<String> words = List.of(form.split(" ", -1));
      longestByFirst.merge(words.getFirst(), words.size(), Math::max);
    }
  }

  /** The descriptors that a vocabulary has in a language, {@code it} or {@code en}. */
  public static DescriptorLexicon of(MediaTopics vocabulary, String language) {
    Map<String, Map<String, Descriptor>> byFormAndTopic = new TreeMap<>();
    for (MediaTopic topic : vocabulary.all()) {
      forms(topic.descriptors(language), language)
          .forEach(
              (form, descriptor) ->
                  byFormAndTopic
                      .computeIfAbsent(form, first -> new TreeMap<>())
                      .put(topic.code(), descriptor));
    }
    Map<String, List<Meaning>> byForm = new HashMap<>();
    byFormAndTopic.forEach((form, topics) -> byForm.put(form, meanings(form, topics, vocabulary)));
    return new DescriptorLexicon(byForm);
  }

  private static List<Meaning> meanings(
      String form, Map<String, Descriptor> topics, MediaTopics vocabulary) {
    Map<String, Integer> sharing = new HashMap<>();
    topics.keySet().forEach(code -> sharing.merge(top(code, vocabulary), 1, Integer::sum));
    double alone = form.contains(" ") ? OF_SEVERAL_WORDS : 1;
    List<Meaning> meanings = new ArrayList<>();
    topics.forEach(
        (code, descriptor) -> {
          double weight = alone / sharing.getOrDefault(top(code, vocabulary), 1);
          boolean weak = descriptor.weak();
          meanings.add(new Meaning(code, descriptor.phrase(), weak ? weight * WEAK : weight, weak));
        });
    return List.copyOf(meanings);
  }

  private static String top(String code, MediaTopics vocabulary) {
    return vocabulary.path(code).getFirst();
  }

  /** Every form and what it is a form of; a plural that is listed as well is no descriptor of its own. */
  private static Map<String, Descriptor> forms(List<Descriptor> descriptors, String language) {
    Map<String, Descriptor> plurals = new TreeMap<>();
    for (Descriptor descriptor : descriptors) {
      for (List<String> form : PluralForms.of(words(descriptor.phrase()), language)) {
        plurals.putIfAbsent(String.join(" ", form), descriptor);
      }
    }
    Map<String, Descriptor> forms = new TreeMap<>(plurals);
    for (Descriptor descriptor : descriptors) {
      String form = String.join(" ", words(descriptor.phrase()));
      forms.put(form, plurals.getOrDefault(form, descriptor));
    }
    return forms;
  }

  private static List<String> words(String phrase) {
    return Tokenizer.tokenize(phrase).stream().map(DescriptorLexicon::word).toList();
  }

  private static String word(Token token) {
    return token.form().toLowerCase(Locale.ROOT);
  }

  /** The phrases of a text, from its beginning. */
  List<Hit> find(List<Token> tokens) {
    boolean capitalsAreNames = !tokens.stream().allMatch(DescriptorLexicon::fitsCapitals);
    List<String> words = tokens.stream().map(DescriptorLexicon::word).toList();
    List<Hit> hits = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Hit hit = longest(words, at);
      if (hit == null || (capitalsAreNames && isSurname(hit, tokens))) {
        at++;
      } else {
        hits.add(hit);
        at = hit.end();
      }
    }
    return hits;
  }

  private @Nullable Hit longest(List<String> words, int first) {
    int most = longestByFirst.getOrDefault(words.get(first), 0);
    for (int end = Math.min(words.size(), first + most); end > first; end--) {
      List<Meaning> meanings = byForm.get(String.join(" ", words.subList(first, end)));
      if (meanings != null) {
        return new Hit(meanings, first, end);
      }
    }
    return null;
  }

  /** Whether a token may stand in a headline that writes its words with capitals. */
  private static boolean fitsCapitals(Token token) {
    return token.capitalised()
        || token.text().length() < LONG
        || !Character.isLetter(token.form().codePointAt(0));
  }

  /** Maurizio Lupi is no animal: a capital behind another one makes a name. */
  private static boolean isSurname(Hit hit, List<Token> tokens) {
    return hit.end() == hit.first() + 1
        && hit.first() > 0
        && tokens.get(hit.first()).capitalised()
        && tokens.get(hit.first() - 1).capitalised();
  }
}
