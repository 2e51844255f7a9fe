package dev.strillone.evaluation.corpus;

import java.util.Arrays;
import java.util.List;

/** A line of a tagged file, and what it is. Whatever is no break and no mark is a token, lines with a hash too. */
record ConllLine(Kind kind, String text) {
  private static final String ARTICLE = "# article ";
  private static final String TOPICS = "topics=";

  enum Kind {
    TOKEN,
    SENTENCE_END,
    ARTICLE_START,
    DOCUMENT_START
  }

  static ConllLine of(String text) {
    if (text.codePoints().allMatch(ConllLine::blank)) {
      return new ConllLine(Kind.SENTENCE_END, text);
    }
    if (text.startsWith(ARTICLE)) {
      return new ConllLine(Kind.ARTICLE_START, text);
    }
    boolean document = text.startsWith("-DOCSTART-");
    return new ConllLine(document ? Kind.DOCUMENT_START : Kind.TOKEN, text);
  }

  /** Of a token: whether it has both of its columns. */
  boolean whole() {
    return text.indexOf(separator()) > 0;
  }

  String form() {
    return text.substring(0, text.indexOf(separator()));
  }

  String tag() {
    return text.substring(text.lastIndexOf(separator()) + 1);
  }

  /** The line of the same token with another tag. */
  String withTag(String tag) {
    return text.substring(0, text.lastIndexOf(separator()) + 1) + tag;
  }

  private char separator() {
    return text.indexOf('\t') < 0 ? ' ' : '\t';
  }

  /** Of an article: its topics, best first. */
  List<String> topics() {
    int at = text.indexOf(TOPICS);
    return at < 0
        ? List.of()
        : Arrays.stream(text.substring(at + TOPICS.length()).strip().split(",", -1))
            .filter(topic -> !topic.isEmpty())
            .toList();
  }

  boolean headline() {
    return text.contains(" headline=yes");
  }

  /** The line of the same article with other topics. */
  String withTopics(List<String> topics) {
    return text.substring(0, text.indexOf(TOPICS) + TOPICS.length()) + String.join(",", topics);
  }

  private static boolean blank(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
