package dev.strillone.analysis.token;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into tokens. Elided articles and prepositions keep their apostrophe and stand alone ({@code dell'} {@code IA}),
 * English clitics do too ({@code Miller} {@code 's}); numbers, web addresses, hyphenated words and abbreviations stay
 * whole. Anything is accepted, lone surrogates included, in time linear in the length.
 */
public final class Tokenizer {
  private Tokenizer() {}

  public static List<Token> tokenize(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    WordScanner scanner = new WordScanner(text);
    int at = 0;
    int codePoint = 0;
    while (at < text.length()) {
      int here = text.codePointAt(at);
      int end;
      if (CharClass.separates(here)) {
        end = at + Character.charCount(here);
      } else {
        end = scanner.endOfToken(at);
      }
      int length = text.codePointCount(at, end);
      if (!CharClass.separates(here)) {
        tokens.add(Token.of(text.substring(at, end), codePoint, codePoint + length, at));
      }
      at = end;
      codePoint += length;
    }
    return tokens;
  }
}
