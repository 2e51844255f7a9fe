package dev.strillone.analysis.topic;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.token.Token;
import java.util.List;

/** The tokens of one part of an article. */
public record FieldTokens(Field field, List<Token> tokens) {
  public FieldTokens {
    tokens = List.copyOf(tokens);
  }
}
