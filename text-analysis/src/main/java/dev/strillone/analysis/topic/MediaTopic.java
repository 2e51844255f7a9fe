package dev.strillone.analysis.topic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One concept of the IPTC Media Topics.
 *
 * @param code such as {@code medtop:20000822}
 * @param parent code of the next broader topic, null at the top
 * @param level 1 at the top
 * @param english the official name
 * @param italian a name of our own, unofficial
 * @param wikidata item of the same meaning, null where IPTC names none
 * @param descriptors by language tag ({@code it}, {@code en}): what speaks for it
 */
public record MediaTopic(
    String code,
    @Nullable String parent,
    int level,
    String english,
    String italian,
    @Nullable String wikidata,
    Map<String, List<Descriptor>> descriptors) {
  public MediaTopic {
    if (code.isBlank() || english.isBlank() || italian.isBlank()) {
      throw new IllegalArgumentException(
          "A topic has a code and two names, not '%s', '%s', '%s'"
              .formatted(code, english, italian));
    }
    if (level < 1 || (level == 1) != (parent == null)) {
      throw new IllegalArgumentException(
          "%s is of level %d and has the parent %s".formatted(code, level, parent));
    }
    Map<String, List<Descriptor>> copies = new TreeMap<>();
    descriptors.forEach((language, phrases) -> copies.put(language, List.copyOf(phrases)));
    descriptors = Map.copyOf(copies);
  }

  /**
   * A phrase in small letters that speaks for a topic.
   *
   * @param weak whether it also stands in news of other subjects, as {@code governo} does
   */
  public record Descriptor(String phrase, boolean weak) {
    public Descriptor {
      if (phrase.isBlank()) {
        throw new IllegalArgumentException("A descriptor has no text");
      }
    }
  }

  /** The descriptors in a language; none in one that the vocabulary has none for. */
  public List<Descriptor> descriptors(String language) {
    return descriptors.getOrDefault(language, List.of());
  }

  /** Names by language tag. */
  public Map<String, String> names() {
    return Map.of("en-GB", english, "it", italian);
  }
}
