package dev.strillone.analysis.topic;

import dev.strillone.analysis.model.ModelInput;
import dev.strillone.analysis.topic.MediaTopic.Descriptor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The vocabulary, gzip of: the number of topics, and for each a line of code, parent, level, English name, Italian name,
 * Wikidata item, Italian and English descriptors with semicolons between, a tilde before the weak ones. A tab between
 * columns; an empty column where there is nothing.
 */
public final class MediaTopicsFile {
  private static final int COLUMNS = 8;
  private static final String WEAK = "~";

  private MediaTopicsFile() {}

  /** The same topics give the same bytes. */
  public static byte[] write(MediaTopics topics) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(topics.all().size());
      for (MediaTopic topic : topics.all()) {
        out.writeUTF(line(topic));
      }
    }
    return bytes.toByteArray();
  }

  private static String line(MediaTopic topic) {
    String parent = topic.parent();
    String wikidata = topic.wikidata();
    return String.join(
        "\t",
        topic.code(),
        parent == null ? "" : parent,
        String.valueOf(topic.level()),
        topic.english(),
        topic.italian(),
        wikidata == null ? "" : wikidata,
        column(topic.descriptors("it")),
        column(topic.descriptors("en")));
  }

  private static String column(List<Descriptor> descriptors) {
    return descriptors.stream()
        .map(descriptor -> (descriptor.weak() ? WEAK : "") + descriptor.phrase())
        .collect(Collectors.joining(";"));
  }

  /** Reads what {@link #write} wrote; the exception says what is wrong with the bytes. */
  static MediaTopics read(byte[] bytes) throws IOException {
    return ModelInput.read(bytes, MediaTopicsFile::topics);
  }

  private static MediaTopics topics(ModelInput in) throws IOException {
    List<MediaTopic> topics = new ArrayList<>();
    try {
      for (int left = in.count(2); left > 0; left--) {
        topics.add(topic(in.text()));
      }
      return MediaTopics.of(topics);
    } catch (IllegalArgumentException e) {
      throw new IOException("after %d topics: %s".formatted(topics.size(), e.getMessage()), e);
    }
  }

  private static MediaTopic topic(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    if (columns.size() != COLUMNS) {
      throw new IllegalArgumentException(
          "a line has %d columns, not %d".formatted(columns.size(), COLUMNS));
    }
    return new MediaTopic(
        columns.get(0),
        columns.get(1).isEmpty() ? null : columns.get(1),
        Integer.parseInt(columns.get(2)),
        columns.get(3),
        columns.get(4),
        columns.get(5).isEmpty() ? null : columns.get(5),
        Map.of("it", descriptors(columns.get(6)), "en", descriptors(columns.get(7))));
  }

  private static List<Descriptor> descriptors(String column) {
    return Arrays.stream(column.split(";", -1))
        .filter(phrase -> !column.isEmpty())
        .map(
            phrase ->
                phrase.startsWith(WEAK)
                    ? new Descriptor(phrase.substring(1), true)
                    : new Descriptor(phrase, false))
        .toList();
  }
}
