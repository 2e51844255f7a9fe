package dev.strillone.analysis.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plural that a noun phrase regularly has, so that descriptors need only name the singular. A form that no one writes
 * does no harm: it is never met.
 */
final class PluralForms {
  private static final Set<String> BETWEEN =
      Set.of(
          "di", "del", "dello", "della", "dell'", "dei", "degli", "delle", "da", "dal", "dalla",
          "dall'", "in", "nel", "nella", "nell'", "nei", "nelle", "con", "su", "sul", "sulla",
          "sull'", "sui", "sulle", "per", "a", "al", "alla", "all'", "allo", "ai", "alle", "agli",
          "tra", "fra", "e", "o", "contro", "senza", "of", "for", "on", "to", "and", "the", "with",
          "without", "at", "by");

  private static final String VOWELS = "aeiou";
  private static final int SHORTEST = 4;

  /** What the rule would turn into another word. */
  private static final Map<String, String> IRREGULAR = Map.of("tempio", "templi", "uomo", "uomini");

  private PluralForms() {}

  /** The plural forms of a phrase in a language, {@code it} or {@code en}; none where it has none of its own. */
  static List<List<String>> of(List<String> phrase, String language) {
    int head = 0;
    while (head < phrase.size() && !BETWEEN.contains(phrase.get(head))) {
      head++;
    }
    if (head == 0) {
      return List.of();
    }
    return language.equals("it") ? italian(phrase, head) : english(phrase, head);
  }

  /** Noun and adjectives agree up to the first preposition. */
  private static List<List<String>> italian(List<String> phrase, int head) {
    List<List<String>> forms = new ArrayList<>();
    forms.add(List.of());
    for (int at = 0; at < phrase.size(); at++) {
      List<String> words = at < head ? italian(phrase.get(at)) : List.of(phrase.get(at));
      forms =
          forms.stream().flatMap(form -> words.stream().map(word -> append(form, word))).toList();
    }
    return forms.stream().filter(form -> !form.equals(phrase)).toList();
  }

  private static List<String> italian(String word) {
    String stem = word.substring(0, Math.max(0, word.length() - 1));
    if (IRREGULAR.containsKey(word)) {
      return List.of(IRREGULAR.getOrDefault(word, word));
    }
    if (word.length() < SHORTEST) {
      return List.of(word);
    }
    if (word.endsWith("ista")) {
      return List.of(stem + "i", stem + "e");
    }
    if (word.endsWith("ca") || word.endsWith("ga")) {
      return List.of(stem + "he");
    }
    if (word.endsWith("co") || word.endsWith("go")) {
      return List.of(stem + "i", stem + "hi");
    }
    if (word.endsWith("cia") || word.endsWith("gia")) {
      return List.of(stem + "e", stem.substring(0, stem.length() - 1) + "e");
    }
    if (word.endsWith("io")) {
      return List.of(stem);
    }
    return switch (word.charAt(word.length() - 1)) {
      case 'a' -> List.of(stem + "e");
      case 'e', 'o' -> List.of(stem + "i");
      default -> List.of(word);
    };
  }

  /** The last word before the first preposition takes the s. */
  private static List<List<String>> english(List<String> phrase, int head) {
    String word = phrase.get(head - 1);
    char last = word.charAt(word.length() - 1);
    if (word.length() < SHORTEST || last == 's' || !Character.isLetter(last)) {
      return List.of();
    }
    String stem = word.substring(0, word.length() - 1);
    boolean toIes = last == 'y' && VOWELS.indexOf(stem.charAt(stem.length() - 1)) < 0;
    boolean hisses = last == 'x' || word.endsWith("ch") || word.endsWith("sh");
    List<String> form = new ArrayList<>(phrase);
    form.set(head - 1, toIes ? stem + "ies" : word + (hisses ? "es" : "s"));
    return List.of(List.copyOf(form));
  }

  private static List<String> append(List<String> form, String word) {
    List<String> longer = new ArrayList<>(form);
    longer.add(word);
    return List.copyOf(longer);
  }
}
