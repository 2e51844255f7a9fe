package dev.strillone.store.write;

import dev.strillone.store.write.Tag.Looks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One difference between the tags that an article had and those that it has.
 *
 * @param name of the tag as it is now, or as it last was
 * @param before absent for a tag that is new
 * @param after absent for a tag that is gone
 */
record TagChange(
    Tag.Kind kind, String key, String name, @Nullable Looks before, @Nullable Looks after) {

  /** Entities first, then topics, each by key; nothing for tags that look the same. */
  static List<TagChange> between(List<Tag> before, List<Tag> after) {
    List<TagChange> changes = new ArrayList<>();
    for (Tag.Kind kind : Tag.Kind.values()) {
      Map<String, Tag> old = byKey(kind, before);
      Map<String, Tag> fresh = byKey(kind, after);
      Map<String, Tag> all = new LinkedHashMap<>(old);
      all.putAll(fresh);
      all.keySet().stream()
          .sorted()
          .map(key -> of(kind, key, old.get(key), fresh.get(key)))
          .filter(change -> !change.slight())
          .forEach(changes::add);
    }
    return List.copyOf(changes);
  }

  /** As the table has it. */
  String change() {
    if (before == null) {
      return "added";
    }
    return after == null ? "removed" : "changed";
  }

  private boolean slight() {
    return before != null && after != null && before.like(after);
  }

  private static TagChange of(
      Tag.Kind kind, String key, @Nullable Tag before, @Nullable Tag after) {
    String name = after != null ? after.name() : before != null ? before.name() : key;
    return new TagChange(
        kind,
        key,
        name,
        before == null ? null : before.looks(),
        after == null ? null : after.looks());
  }

  private static Map<String, Tag> byKey(Tag.Kind kind, List<Tag> tags) {
    Map<String, Tag> keyed = new LinkedHashMap<>();
    tags.stream().filter(tag -> tag.kind() == kind).forEach(tag -> keyed.put(tag.key(), tag));
    return keyed;
  }
}
