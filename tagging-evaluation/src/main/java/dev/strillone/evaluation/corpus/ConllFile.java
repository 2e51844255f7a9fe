package dev.strillone.training.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Token, tab, BIO tag per line; a blank line between sentences; articles begin at {@code # article … topics=} or
 * {@code -DOCSTART-}.
 */
public final class ConllFile {
  private static final String ARTICLE = "# article ";
  private static final String TOPICS = "topics=";

  private final List<TaggedArticle> articles = new ArrayList<>();
  private final List<TaggedText> sentences = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();
  private List<String> topics = List.of();

  private ConllFile() {}

  public static List<TaggedArticle> read(Path file) throws IOException {
    ConllFile reader = new ConllFile();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank()) {
        reader.endSentence();
      } else if (line.startsWith(ARTICLE)) {
        reader.endArticle();
        reader.topics = topics(line);
      } else if (line.startsWith("-DOCSTART-")) {
        reader.endArticle();
      } else {
        int tab = line.indexOf('\t');
        if (tab < 1) {
          throw new IOException(
              "%s, line %d: no tab between token and tag".formatted(file, number));
        }
        reader.forms.add(line.substring(0, tab).replace('’', '\''));
        reader.tags.add(line.substring(tab + 1).strip());
      }
    }
    reader.endArticle();
    return reader.articles;
  }

  private static List<String> topics(String line) {
    int at = line.indexOf(TOPICS);
    return at < 0
        ? List.of()
        : Arrays.stream(line.substring(at + TOPICS.length()).strip().split(",", -1))
            .filter(topic -> !topic.isEmpty())
            .toList();
  }

  private void endSentence() {
    if (!forms.isEmpty()) {
      sentences.add(new TaggedText(forms, tags));
      forms.clear();
      tags.clear();
    }
  }

  private void endArticle() {
    endSentence();
    if (!sentences.isEmpty()) {
      articles.add(new TaggedArticle(topics, sentences));
      sentences.clear();
    }
    topics = List.of();
  }
}
