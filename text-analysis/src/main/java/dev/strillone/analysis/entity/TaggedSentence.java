package dev.strillone.analysis.entity;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.Token;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence of an article with the names found in it.
 *
 * @param text the whole title or body that it stands in
 */
public record TaggedSentence(Field field, String text, Sentence sentence, List<NameSpan> names) {
  public TaggedSentence {
    names = List.copyOf(names);
  }

  /** The same sentence with other names. */
  TaggedSentence with(List<NameSpan> others) {
    return new TaggedSentence(field, text, sentence, others);
  }

  /** The name's words with single spaces between, apostrophes alike. */
  String surface(NameSpan name) {
    return sentence.tokens().subList(name.first(), name.end()).stream()
        .map(Token::form)
        .collect(Collectors.joining(" "));
  }
}
