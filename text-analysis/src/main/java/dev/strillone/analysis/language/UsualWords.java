package dev.strillone.analysis.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that no text of some length does without; random letters have none of them. */
final class UsualWords {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "it",
          words(
              "di del della dei delle dell il lo la i gli le un una uno e è al alla alle ai da dal"
                  + " dalla nel nella nelle con per che non si in su sul sulla tra fra più ha sono"),
          "en",
          words(
              "the of and to in on for is are was with from at by as it that this an after over"
                  + " will has have be not its his her new says more about their they who but or up"));

  private UsualWords() {}

  /** Whether a text has one of the language's usual words; never where we know none. */
  static boolean in(String text, String tag) {
    Set<String> usual = WORDS.getOrDefault(tag, Set.of());
    return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT), -1))
        .anyMatch(usual::contains);
  }

  private static Set<String> words(String line) {
    return Set.copyOf(List.of(line.split(" ", -1)));
  }
}
