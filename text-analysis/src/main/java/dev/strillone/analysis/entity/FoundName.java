package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.token.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name where it stands in the article.
 *
 * @param position how many tokens of the article stand before it
 * @param before the token before it in its sentence, null where it opens it
 * @param after the token after it in its sentence, null where it ends it
 */
record FoundName(
    EntityKind kind,
    List<Token> tokens,
    int position,
    @Nullable Token before,
    @Nullable Token after,
    EntityMention mention) {

  static FoundName of(TaggedSentence sentence, NameSpan name, int position) {
    List<Token> all = sentence.sentence().tokens();
    List<Token> tokens = all.subList(name.first(), name.end());
    String text =
        sentence.text().substring(tokens.getFirst().index(), tokens.getLast().indexAfter());
    return new FoundName(
        name.kind(),
        tokens,
        position,
        name.first() == 0 ? null : all.get(name.first() - 1),
        name.end() == all.size() ? null : all.get(name.end()),
        new EntityMention(
            tokens.getFirst().start(),
            tokens.getLast().end(),
            text,
            name.confidence(),
            sentence.field()));
  }

  /** Its words as models see them. */
  List<String> words() {
    return tokens.stream().map(Token::form).toList();
  }

  /** Its words, with single spaces where any stand. */
  String surface() {
    return surface(tokens.size());
  }

  /** The first so many words, with single spaces where any stand. */
  String surface(int words) {
    StringBuilder surface = new StringBuilder();
    int at = tokens.getFirst().start();
    for (Token token : tokens.subList(0, words)) {
      if (token.start() > at) {
        surface.append(' ');
      }
      surface.append(token.form());
      at = token.end();
    }
    return surface.toString();
  }

  /** Whether this name stands in brackets right after the other, and alone in them. */
  boolean inBracketsAfter(FoundName other) {
    return before != null
        && after != null
        && before.form().equals("(")
        && after.form().equals(")")
        && position == other.position + other.tokens.size() + 1
        && mention.field() == other.mention.field();
  }
}
