package dev.strillone.analysis.keyphrase;

import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TaggedSentence;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a sentence word by word. */
final class Words {
  private Words() {}

  static List<Word> of(TaggedSentence sentence, Grammar grammar) {
    List<Token> tokens = sentence.sentence().tokens();
    boolean[] named = new boolean[tokens.size()];
    for (NameSpan name : sentence.names()) {
      for (int at = name.first(); at < name.end(); at++) {
        named[at] = true;
      }
    }
    List<Word> words = new ArrayList<>(tokens.size());
    String before = "";
    for (int at = 0; at < named.length; at++) {
      String lower = tokens.get(at).form().toLowerCase(Locale.ROOT);
      Word.Use use = use(lower, named[at], grammar.verb(before, lower), grammar);
      boolean telling = use == Word.Use.CONTENT || use == Word.Use.NAME;
      words.add(new Word(tokens.get(at), telling ? grammar.stem(lower) : "", use));
      before = lower;
    }
    return words;
  }

  private static Word.Use use(String lower, boolean named, boolean verb, Grammar grammar) {
    if (named) {
      return Word.Use.NAME;
    }
    if (grammar.joins(lower)) {
      return Word.Use.JOINING;
    }
    return !verb && grammar.content(lower) ? Word.Use.CONTENT : Word.Use.BREAK;
  }
}
