package dev.strillone.ingest.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about the last blocks asked for, so that it is not found out again for each of their neighbours; as
 * much as fits, however long the document is.
 */
final class Slots<T> {
  private final int[] blocks;
  private final List<@Nullable T> found;

  Slots(int size) {
    this.blocks = new int[size];
    this.found = new ArrayList<>(java.util.Collections.nCopies(size, null));
  }

  T of(int block, IntFunction<T> finder) {
    int slot = block % blocks.length;
    T known = found.get(slot);
    if (known == null || blocks[slot] != block) {
      known = finder.apply(block);
      found.set(slot, known);
      blocks[slot] = block;
    }
    return known;
  }
}
