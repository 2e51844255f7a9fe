package dev.strillone.analysis.topic;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The IPTC Media Topics: a forest of concepts under 17 top-level ones. Immutable. */
public final class MediaTopics {
  private final Map<String, MediaTopic> byCode;
  private final Map<String, List<MediaTopic>> children;
  private final List<MediaTopic> tops;

  private MediaTopics(Map<String, MediaTopic> byCode, Map<String, List<MediaTopic>> children) {
    this.byCode = Collections.unmodifiableMap(byCode);
    this.children = children;
    tops = byCode.values().stream().filter(topic -> topic.level() == 1).toList();
  }

  /**
   * The vocabulary of these topics, kept in their order.
   *
   * @throws IllegalArgumentException when a code stands twice, or a parent is missing or of another level
   */
  public static MediaTopics of(Collection<MediaTopic> topics) {
    Map<String, MediaTopic> byCode = new LinkedHashMap<>();
    for (MediaTopic topic : topics) {
      if (byCode.put(topic.code(), topic) != null) {
        throw new IllegalArgumentException(topic.code() + " stands twice");
      }
    }
    Map<String, List<MediaTopic>> children = new LinkedHashMap<>();
    for (MediaTopic topic : topics) {
      String parent = topic.parent();
      if (parent != null) {
        MediaTopic above = byCode.get(parent);
        if (above == null || above.level() != topic.level() - 1) {
          throw new IllegalArgumentException(
              "%s of level %d has no parent %s of the level above"
                  .formatted(topic.code(), topic.level(), parent));
        }
        children.computeIfAbsent(parent, code -> new ArrayList<>()).add(topic);
      }
    }
    return new MediaTopics(byCode, children);
  }

  /** Reads the shipped file; the exception says what is wrong with the bytes. */
  public static MediaTopics read(byte[] bytes) throws IOException {
    return MediaTopicsFile.read(bytes);
  }

  /** The topic of a code. */
  public MediaTopic topic(String code) {
    MediaTopic topic = byCode.get(code);
    if (topic == null) {
      throw new IllegalArgumentException("No Media Topic has the code '" + code + "'");
    }
    return topic;
  }

  /** All topics, in the order of the vocabulary. */
  public Collection<MediaTopic> all() {
    return byCode.values();
  }

  /** The top-level topics, in the order of the vocabulary. */
  public List<MediaTopic> tops() {
    return tops;
  }

  /** The topics one level below. */
  public List<MediaTopic> children(String code) {
    return Collections.unmodifiableList(children.getOrDefault(code, List.of()));
  }

  /** The codes from the top down to this one, itself included. */
  public List<String> path(String code) {
    Deque<String> path = new ArrayDeque<>();
    for (@Nullable String at = code; at != null; at = topic(at).parent()) {
      path.addFirst(at);
    }
    return List.copyOf(path);
  }
}
