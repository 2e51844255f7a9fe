package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.EntityMention;
import dev.strillone.analysis.token.Token;
import java.util.List;

/**
 * A name where it stands in the article.
 *
 * @param position how many tokens of the article stand before it
 * @param surface its words with single spaces between
 */
record FoundName(EntityKind kind, String surface, int position, EntityMention mention) {

  static FoundName of(TaggedSentence sentence, NameSpan name, int position) {
    List<Token> tokens = sentence.sentence().tokens().subList(name.first(), name.end());
    StringBuilder surface = new StringBuilder();
    int at = tokens.getFirst().start();
    for (Token token : tokens) {
      if (token.start() > at) {
        surface.append(' ');
      }
      surface.append(token.form());
      at = token.end();
    }
    String text =
        sentence.text().substring(tokens.getFirst().index(), tokens.getLast().indexAfter());
    EntityMention mention =
        new EntityMention(tokens.getFirst().start(), at, text, name.confidence(), sentence.field());
    return new FoundName(name.kind(), surface.toString(), position, mention);
  }
}
