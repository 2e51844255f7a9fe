package dev.strillone.analysis.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** BILOU tags over a set of types: which there are, and which may follow which. Tag 0 is {@code O}. */
public final class TagScheme {
  private final List<String> tags;
  private final int[][] before;

  private TagScheme(List<String> tags) {
    this.tags = tags;
    before = new int[tags.size()][];
    for (int after = 0; after < before.length; after++) {
      int tag = after;
      before[after] =
          IntStream.range(0, before.length).filter(earlier -> mayFollow(earlier, tag)).toArray();
    }
  }

  /** The tags that may stand before a tag, in order. */
  int[] before(int tag) {
    return before[tag];
  }

  public static TagScheme of(List<String> types) {
    List<String> tags = new ArrayList<>(List.of("O"));
    for (String type : types) {
      for (String part : List.of("B-", "I-", "L-", "U-")) {
        tags.add(part + type);
      }
    }
    return new TagScheme(List.copyOf(tags));
  }

  public static TagScheme ofTags(List<String> tags) {
    return new TagScheme(List.copyOf(tags));
  }

  public List<String> tags() {
    return tags;
  }

  public int size() {
    return tags.size();
  }

  public char part(int tag) {
    return tags.get(tag).charAt(0);
  }

  public String type(int tag) {
    return tag == 0 ? "" : tags.get(tag).substring(2);
  }

  public boolean mayStart(int tag) {
    return part(tag) != 'I' && part(tag) != 'L';
  }

  public boolean mayEnd(int tag) {
    return part(tag) != 'B' && part(tag) != 'I';
  }

  public boolean mayFollow(int before, int after) {
    boolean open = part(before) == 'B' || part(before) == 'I';
    boolean continues = part(after) == 'I' || part(after) == 'L';
    return open ? continues && type(before).equals(type(after)) : !continues;
  }
}
