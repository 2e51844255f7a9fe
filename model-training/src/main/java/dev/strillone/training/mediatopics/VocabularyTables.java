package dev.strillone.training.mediatopics;

import dev.strillone.analysis.topic.MediaTopic;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import dev.strillone.analysis.topic.MediaTopics;
import dev.strillone.training.corpus.OwnText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins IPTC's table (code, level, parent, English name, definition, subject code, Wikidata item) with our own tables, one
 * for each top-level topic (code, Italian name, Italian and English descriptors with semicolons between), and with the
 * list of the descriptors that are weak.
 */
public final class VocabularyTables {
  private static final int TOPS = 17;
  private static final int OWN_COLUMNS = 4;

  private VocabularyTables() {}

  /**
   * The vocabulary.
   *
   * @throws IOException also when a topic of IPTC has no line in our tables, or a line is not as it must be
   */
  public static MediaTopics read(Path iptc) throws IOException {
    Map<String, List<String>> own = own();
    Map<String, Set<String>> weak = weak();
    List<MediaTopic> topics = new ArrayList<>();
    for (String line : Files.readAllLines(iptc)) {
      if (line.startsWith("medtop:")) {
        topics.add(topic(List.of(line.split("\t", -1)), own, weak));
      }
    }
    try {
      return MediaTopics.of(topics);
    } catch (IllegalArgumentException e) {
      throw new IOException("%s: %s".formatted(iptc, e.getMessage()), e);
    }
  }

  private static MediaTopic topic(
      List<String> columns, Map<String, List<String>> own, Map<String, Set<String>> weak)
      throws IOException {
    String code = columns.get(0);
    List<String> ours = own.get(code);
    if (ours == null) {
      throw new IOException("No table of ours has %s (%s)".formatted(code, columns.get(3)));
    }
    String wikidata = columns.size() > 6 ? columns.get(6) : "";
    return new MediaTopic(
        code,
        columns.get(2).isEmpty() ? null : columns.get(2),
        Integer.parseInt(columns.get(1)),
        columns.get(3),
        ours.get(1),
        wikidata.isBlank() ? null : wikidata,
        Map.of(
            "it", descriptors(ours.get(2), weak.getOrDefault("it", Set.of())),
            "en", descriptors(ours.get(3), weak.getOrDefault("en", Set.of()))));
  }

  private static Map<String, List<String>> own() throws IOException {
    Map<String, List<String>> byCode = new HashMap<>();
    for (int top = 1; top <= TOPS; top++) {
      String table = "mediatopics/%02d.tsv".formatted(top);
      for (String line : OwnText.lines(table)) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != OWN_COLUMNS || columns.stream().anyMatch(String::isBlank)) {
          throw new IOException("%s: not four columns with text: %s".formatted(table, line));
        }
        if (byCode.put(columns.getFirst(), columns) != null) {
          throw new IOException("%s: %s has a line already".formatted(table, columns.getFirst()));
        }
      }
    }
    return byCode;
  }

  /** Per language the phrases of {@code weak.tsv}: the language, a tab, phrases with semicolons between. */
  private static Map<String, Set<String>> weak() throws IOException {
    Map<String, Set<String>> weak = new HashMap<>();
    for (String line : OwnText.lines("mediatopics/weak.tsv")) {
      int tab = line.indexOf('\t');
      weak.computeIfAbsent(line.substring(0, tab), language -> new HashSet<>())
          .addAll(List.of(line.substring(tab + 1).split(";", -1)));
    }
    return weak;
  }

  private static List<Descriptor> descriptors(String column, Set<String> weak) {
    return Arrays.stream(column.split(";", -1))
        .map(String::strip)
        .filter(phrase -> !phrase.isEmpty())
        .distinct()
        .map(phrase -> new Descriptor(phrase, weak.contains(phrase)))
        .toList();
  }
}
