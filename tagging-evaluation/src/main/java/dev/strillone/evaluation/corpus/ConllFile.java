package dev.strillone.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A token per line, its tag in the last column, tab or blank between; a blank line between sentences; articles begin at
 * {@code # article … topics=} or {@code -DOCSTART-}. Tags of any scheme are read, and kept as BIO.
 */
public final class ConllFile {
  private final List<ConllLine> lines = new ArrayList<>();
  private final List<TaggedArticle> articles = new ArrayList<>();

  /** Per article the number of the line that begins it, -1 where none does. */
  private final List<Integer> starts = new ArrayList<>();

  private final List<TaggedText> sentences = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private int start = -1;

  private ConllFile() {}

  /** The articles of a file. */
  public static List<TaggedArticle> read(Path file) throws IOException {
    return open(file).articles();
  }

  /**
   * Reads a file whole, so that it can be written again with other tags.
   *
   * @throws java.nio.charset.CharacterCodingException where it is not UTF-8
   * @throws IOException naming the line that is no token with its tag
   */
  public static ConllFile open(Path file) throws IOException {
    ConllFile read = new ConllFile();
    for (String text : Files.readAllLines(file)) {
      ConllLine line = ConllLine.of(text);
      read.lines.add(line);
      switch (line.kind()) {
        case SENTENCE_END -> read.endSentence();
        case DOCUMENT_START -> read.endArticle(-1);
        case ARTICLE_START -> read.endArticle(read.lines.size() - 1);
        case TOKEN -> read.add(line, file);
      }
    }
    read.endArticle(-1);
    return read;
  }

  private void add(ConllLine line, Path file) throws IOException {
    if (!line.whole()) {
      throw new IOException(
          "%s, line %d: no token with a tab or a blank and its tag".formatted(file, lines.size()));
    }
    forms.add(line.form().replace('’', '\''));
    tags.add(line.tag());
  }

  private void endSentence() {
    if (!forms.isEmpty()) {
      sentences.add(new TaggedText(forms, TagSpans.bio(tags)));
      forms.clear();
      tags.clear();
    }
  }

  private void endArticle(int next) {
    endSentence();
    if (!sentences.isEmpty()) {
      boolean marked = start >= 0;
      articles.add(
          new TaggedArticle(
              marked ? lines.get(start).topics() : List.of(),
              marked && lines.get(start).headline(),
              sentences));
      starts.add(start);
      sentences.clear();
    }
    start = next;
  }

  /** The articles in their order; one where the file marks none. */
  public List<TaggedArticle> articles() {
    return List.copyOf(articles);
  }

  /** The lines of the file with other tags, one per token in their order; all else stands as it was. */
  public List<String> withTags(List<String> tagPerToken) {
    List<String> changed = new ArrayList<>(lines.size());
    int token = 0;
    for (ConllLine line : lines) {
      changed.add(
          line.kind() == ConllLine.Kind.TOKEN
              ? line.withTag(tagPerToken.get(token++))
              : line.text());
    }
    return changed;
  }

  /** The lines of the file with other topics, a list per article in their order; articles without any keep none. */
  public List<String> withTopics(List<List<String>> topicsPerArticle) {
    List<String> changed = new ArrayList<>(lines.stream().map(ConllLine::text).toList());
    for (int i = 0; i < articles.size(); i++) {
      if (!articles.get(i).topics().isEmpty()) {
        changed.set(starts.get(i), lines.get(starts.get(i)).withTopics(topicsPerArticle.get(i)));
      }
    }
    return changed;
  }
}
