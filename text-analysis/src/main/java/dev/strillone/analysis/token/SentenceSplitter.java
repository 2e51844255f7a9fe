package dev.strillone.analysis.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Groups tokens into sentences: after final punctuation, at blank lines, and at a line's end unless the line looks
 * wrapped. Sentences are capped, so that text without any punctuation costs no more than other text.
 */
public final class SentenceSplitter {
  private static final int LONGEST = 150;

  /** Lines shorter than this end by themselves (headlines, list items); longer ones may be wrapped. */
  private static final int WRAPPED_LINE = 60;

  private static final Set<String> FINAL = Set.of(".", "!", "?", "…", "...");
  private static final Set<String> CLOSING = Set.of("\"", "»", "”", "’", "'", ")", "]");

  private SentenceSplitter() {}

  public static List<Sentence> split(String text) {
    return split(text, Tokenizer.tokenize(text));
  }

  public static List<Sentence> split(String text, List<Token> tokens) {
    List<Sentence> sentences = new ArrayList<>();
    GapReader gaps = new GapReader(text);
    int first = 0;
    boolean ended = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > first) {
        GapReader.Gap gap = gaps.before(token, tokens.get(i - 1));
        if (i - first >= LONGEST || breaks(gap, token, ended)) {
          sentences.add(new Sentence(tokens.subList(first, i)));
          first = i;
          ended = false;
        }
      }
      ended = FINAL.contains(token.form()) || (ended && CLOSING.contains(token.form()));
    }
    if (first < tokens.size()) {
      sentences.add(new Sentence(tokens.subList(first, tokens.size())));
    }
    return sentences;
  }

  private static boolean breaks(GapReader.Gap gap, Token next, boolean ended) {
    if (gap.lineBreaks() > 1 || (gap.lineBreaks() == 1 && ended)) {
      return true;
    }
    boolean opens = !Character.isLowerCase(next.form().codePointAt(0));
    if (gap.lineBreaks() == 1) {
      return opens && gap.lineLength() < WRAPPED_LINE;
    }
    return ended && opens && gap.spaced() && !CLOSING.contains(next.form());
  }
}
