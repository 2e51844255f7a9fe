package dev.strillone.analysis.entity;

import dev.strillone.analysis.Field;
import dev.strillone.analysis.token.Sentence;
import dev.strillone.analysis.token.Token;
import java.util.ArrayList;
import java.util.List;

/** A text that came cut into tokens: where they stand when a blank follows each of them. */
public record TokenisedText(String text, List<Sentence> sentences) {
  public TokenisedText {
    sentences = List.copyOf(sentences);
  }

  /** Of the tokens of its sentences, none empty. */
  public static TokenisedText of(List<List<String>> document) {
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

  /** Per sentence the names that a tagger finds, after the look at the whole document. */
  public List<List<NameSpan>> names(EntityTagger tagger) {
    List<List<NameSpan>> names = tagger.tag(sentences);
    List<TaggedSentence> tagged = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      tagged.add(new TaggedSentence(Field.BODY, text, sentences.get(i), names.get(i)));
    }
    return DocumentPass.over(tagged).stream().map(TaggedSentence::names).toList();
  }
}
