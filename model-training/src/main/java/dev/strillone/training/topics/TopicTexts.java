package dev.strillone.training.topics;

import dev.strillone.evaluation.corpus.TaggedArticle;
import dev.strillone.evaluation.corpus.TaggedText;
import dev.strillone.training.corpus.OwnText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the texts that topics are learned from. */
public final class TopicTexts {
  private static final int LEAD = 3;

  /** What each kind of text counts for; news as it is written counts most. Chosen by folds of the articles. */
  private static final float ARTICLE = 1;

  private static final float DEFINITION = 0.3f;
  private static final float OWN = 2;

  private TopicTexts() {}

  /** The 17 codes, bare. */
  public static Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (int topic = 1; topic <= 17; topic++) {
      codes.add("%02d000000".formatted(topic));
    }
    return codes;
  }

  /** An article whole, and its first sentences alone: short texts are to be told as well. */
  public static List<TopicExample> article(TaggedArticle article, Map<String, String> parents) {
    Set<String> topics =
        article.topics().stream()
            .map(code -> parents.getOrDefault(code, code))
            .filter(codes()::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> sentences = article.sentences().stream().map(TopicTexts::text).toList();
    List<TopicExample> examples = new ArrayList<>();
    examples.add(TopicExample.of(String.join("\n", sentences), topics, ARTICLE));
    if (sentences.size() > LEAD) {
      String lead = String.join("\n", sentences.subList(0, LEAD));
      examples.add(TopicExample.of(lead, topics, ARTICLE));
    }
    return examples;
  }

  private static String text(TaggedText sentence) {
    return String.join(" ", sentence.forms());
  }

  /** Names and definitions of all Media Topics, each under its top-level topic. */
  public static List<TopicExample> vocabulary(Path file) throws IOException {
    Map<String, String> tops = tops(file);
    List<TopicExample> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      List<String> columns = List.of(line.split("\t", -1));
      if (columns.getFirst().startsWith("medtop:")) {
        String top = tops.get(bare(columns.getFirst()));
        examples.add(
            TopicExample.of(columns.get(3) + ". " + columns.get(4), Set.of(top), DEFINITION));
      }
    }
    return examples;
  }

  /** The top-level code of every code. */
  public static Map<String, String> tops(Path file) throws IOException {
    Map<String, String> parents = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      List<String> columns = List.of(line.split("\t", -1));
      if (columns.getFirst().startsWith("medtop:")) {
        parents.put(bare(columns.getFirst()), bare(columns.get(2)));
      }
    }
    Map<String, String> tops = new HashMap<>();
    for (String code : parents.keySet()) {
      String top = code;
      while (!parents.getOrDefault(top, "").isEmpty()) {
        top = parents.getOrDefault(top, "");
      }
      tops.put(code, top);
    }
    return tops;
  }

  private static String bare(String code) {
    return code.replace("medtop:", "");
  }

  /** Our own texts: codes, a tab, the text. */
  public static List<TopicExample> own(String resource) throws IOException {
    List<TopicExample> examples = new ArrayList<>();
    for (String line : OwnText.lines(resource)) {
      int tab = line.indexOf('\t');
      Set<String> topics =
          List.of(line.substring(0, tab).split(",", -1)).stream()
              .map(code -> code + "000000")
              .collect(Collectors.toCollection(TreeSet::new));
      examples.add(TopicExample.of(line.substring(tab + 1), topics, OWN));
    }
    return examples;
  }
}
