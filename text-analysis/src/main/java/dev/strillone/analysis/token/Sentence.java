package dev.strillone.analysis.token;

import java.util.List;

/** A sentence: its tokens in order, at least one. */
public record Sentence(List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("A sentence has at least one token");
    }
  }

  /** The forms that models see. */
  public List<String> forms() {
    return tokens.stream().map(Token::form).toList();
  }
}
