package dev.strillone.analysis.keyphrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What little grammar keyphrases need: the words that are never part of one, those that may join two, and stems. */
public final class Grammar {
  private static final int SHORTEST_STEM = 3;
  private static final Set<String> VOWELS =
      Set.of("a", "e", "i", "o", "à", "è", "é", "ì", "ò", "ù");

  /** Endings that only verbs and adverbs have. */
  private static final Map<String, List<String>> NEVER_NOUNS =
      Map.of(
          "it",
          List.of(
              "mente", "ando", "endo", "avano", "evano", "ivano", "arono", "erono", "irono", "ebbe",
              "ebbero", "asse", "assero", "issero", "eranno", "iranno", "aranno", "erà", "irà",
              "avamo", "arsi", "ersi", "irsi", "arlo", "arla", "arli", "arle", "erlo", "erla",
              "irlo", "irla"),
          "en",
          List.of("ly"));

  /** Endings of infinitives, which many nouns have too. */
  private static final List<String> INFINITIVES = List.of("are", "ere", "ire");

  private static final Map<String, Grammar> ALL = Map.of("it", load("it"), "en", load("en"));

  private final String language;
  private final Set<String> stop = new HashSet<>();
  private final Set<String> joining = new HashSet<>();
  private final Set<String> beforeVerbs = new HashSet<>();
  private final Set<String> beforeNouns = new HashSet<>();

  private Grammar(String language) {
    this.language = language;
  }

  /**
   * @throws IllegalArgumentException for another language than Italian and English
   */
  public static Grammar of(String language) {
    Grammar grammar = ALL.get(language);
    if (grammar == null) {
      throw new IllegalArgumentException("No keyphrases in the language '" + language + "'");
    }
    return grammar;
  }

  /** Whether a word in small letters may stand in a phrase on its own. */
  boolean content(String word) {
    return word.length() >= SHORTEST_STEM
        && Character.isLetter(word.codePointAt(0))
        && !stop.contains(word)
        && NEVER_NOUNS.getOrDefault(language, List.of()).stream().noneMatch(word::endsWith);
  }

  /** Whether the word may stand between two words of a phrase: {@code tassi di interesse}. */
  boolean joins(String word) {
    return joining.contains(word);
  }

  /** Whether a word after another one is a verb: {@code ha annunciato}, {@code per evitare}, not {@code il carcere}. */
  boolean verb(String before, String word) {
    return beforeVerbs.contains(before)
        || (language.equals("it")
            && INFINITIVES.stream().anyMatch(word::endsWith)
            && !beforeNouns.contains(before));
  }

  /** Whether a noun stands after what describes it, names included: {@code Tesla shares}; in Italian it is the first. */
  boolean nounLast() {
    return language.equals("en");
  }

  /** What the singular and the plural of a word share. */
  public String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int end = lower.length();
    if (language.equals("en")) {
      return end > SHORTEST_STEM + 1 && lower.endsWith("s") && !lower.endsWith("ss")
          ? lower.substring(0, end - 1)
          : lower;
    }
    while (end > SHORTEST_STEM && VOWELS.contains(lower.substring(end - 1, end))) {
      end--;
    }
    return end > SHORTEST_STEM && end < lower.length() && lower.charAt(end - 1) == 'h'
        ? lower.substring(0, end - 1)
        : lower.substring(0, end);
  }

  private static Grammar load(String language) {
    Grammar grammar = new Grammar(language);
    Map<String, Set<String>> groups = new HashMap<>();
    groups.put("stop", grammar.stop);
    groups.put("joining", grammar.joining);
    groups.put("before-verbs", grammar.beforeVerbs);
    groups.put("before-nouns", grammar.beforeNouns);
    String name = "grammar-" + language + ".txt";
    try (InputStream in = Grammar.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                List<String> words = List.of(line.substring(colon + 1).strip().split(" ", -1));
                groups.getOrDefault(line.substring(0, colon), Set.of()).addAll(words);
                grammar.stop.addAll(words);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return grammar;
  }
}
