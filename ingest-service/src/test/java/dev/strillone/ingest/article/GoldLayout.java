package dev.strillone.ingest.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A text with every line labelled by its first two characters: {@code =|} headline, {@code =>} the headline goes on,
 * {@code +|} first line of an article without headline, {@code " |"} body, {@code -|} set aside, {@code ?|} blank, or
 * editors would differ.
 */
record GoldLayout(String name, List<String> labels, List<String> lines) {
  static List<GoldLayout> all(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".gold"))
          .sorted()
          .map(GoldLayout::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldLayout read(Path file) {
    List<String> labels = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    try {
      for (String line : Files.readString(file).split("\n", -1)) {
        if (line.length() >= 2) {
          labels.add(line.substring(0, 2));
          lines.add(line.substring(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new GoldLayout(file.getFileName().toString().replace(".gold", ""), labels, lines);
  }

  byte[] bytes() {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** Lines that an article begins with. */
  List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).equals("=|") || labels.get(i).equals("+|")) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** The line that holds this byte. */
  int lineOf(long at) {
    long end = 0;
    for (int i = 0; i < lines.size(); i++) {
      end += lines.get(i).getBytes(StandardCharsets.UTF_8).length + 1;
      if (at < end) {
        return i;
      }
    }
    throw new IllegalArgumentException(name + " has no byte " + at);
  }

  /** Letters and digits alone, which no mending of spaces and hyphens changes. */
  static String key(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @Override
  public String toString() {
    return name;
  }
}
