package dev.strillone.analysis;

import dev.strillone.analysis.entity.NameSpan;
import dev.strillone.analysis.entity.TaggedSentence;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.List;

/** A text that came cut into tokens: where they stand when a blank follows each of them. */
record TokenisedText(String text, List<Sentence> sentences) {

  static TokenisedText of(List<List<String>> document) {
    StringBuilder text = new StringBuilder();
    int codePoint = 0;
    List<Sentence> sentences = new ArrayList<>();
    for (List<String> words : document) {
      List<Token> tokens = new ArrayList<>(words.size());
      for (String word : words) {
        int end = codePoint + word.codePointCount(0, word.length());
        tokens.add(Token.of(word, codePoint, end, text.length()));
        text.append(word).append(' ');
        codePoint = end + 1;
      }
      sentences.add(new Sentence(tokens));
    }
    return new TokenisedText(text.toString(), sentences);
  }

  TaggedSentence tagged(int sentence, List<NameSpan> names) {
    return new TaggedSentence(Field.BODY, text, sentences.get(sentence), names);
  }
}
