package dev.strillone.training.corpus;

import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Articles of our own writing, kept as resources, a file per subject: a line {@code @ 04000000,13000000} with an article's
 * topics, best first, then a sentence a line with its names in brackets; an empty line between articles.
 */
public final class OwnArticles {
  private static final String FOLDER = "/dev/strillone/training/articles/";

  private OwnArticles() {}

  /** The articles of a language, by file and within it as they stand; the exception names a line that is wrong. */
  public static List<TaggedArticle> read(String language) throws IOException {
    URL folder = OwnArticles.class.getResource(FOLDER + language);
    if (folder == null) {
      throw new IOException("There are no articles of the language " + language);
    }
    URI uri = uri(folder);
    if (!uri.getScheme().equals("jar")) {
      return all(Path.of(uri));
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return all(jar.getPath(FOLDER + language));
    }
  }

  private static URI uri(URL folder) throws IOException {
    try {
      return folder.toURI();
    } catch (URISyntaxException e) {
      throw new IOException("The folder %s cannot be opened".formatted(folder), e);
    }
  }

  private static List<TaggedArticle> all(Path folder) throws IOException {
    List<TaggedArticle> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        articles.addAll(parse(file.getFileName().toString(), Files.readAllLines(file)));
      }
    }
    return articles;
  }

  static List<TaggedArticle> parse(String file, List<String> lines) throws IOException {
    List<TaggedArticle> articles = new ArrayList<>();
    List<String> topics = List.of();
    List<TaggedText> sentences = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.startsWith("@ ")) {
        topics = List.of(line.substring(2).strip().split(",", -1));
      } else if (line.isBlank()) {
        if (!sentences.isEmpty()) {
          articles.add(new TaggedArticle(topics, sentences));
        }
        sentences.clear();
        topics = List.of();
      } else if (!line.startsWith("#")) {
        if (topics.isEmpty()) {
          throw new IOException(
              "%s, line %d: a sentence before the line of its article's topics"
                  .formatted(file, number));
        }
        sentences.add(OwnText.parse(line));
      }
    }
    if (!sentences.isEmpty()) {
      articles.add(new TaggedArticle(topics, sentences));
    }
    return articles;
  }
}
