package dev.strillone.ingest.article;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which lines come again as headlines further on. It is asked from the top of a document down; the words of the lines
 * ahead are filed once, and those behind are let go.
 */
final class Announced {
  /** So many blocks further on a headline is looked for. */
  static final int FAR = 400;

  private static final double ALIKE = 0.6;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Labels labels;

  /** The most blocks between a line and the one from which on its like is looked for. */
  private final int longest;

  private final Map<String, Deque<Integer>> headlines = new HashMap<>();
  private final Slots<Set<String>> words;
  private final Slots<BitSet> alike;
  private int filed;
  private int dropped;

  Announced(Labels labels, int longest) {
    this.labels = labels;
    this.longest = longest;
    this.words = new Slots<>(FAR + 2 * longest + 2);
    this.alike = new Slots<>(longest + 1);
  }

  /** Whether a headline like this line stands within {@link #FAR} blocks from the given one on. */
  boolean comesAgain(int line, int from) {
    int next = alike.of(line, this::alike).nextSetBit(from - line);
    return next >= 0 && next < from - line + FAR;
  }

  /** Whether the two lines have most of their words in common. */
  boolean areAlike(int line, int other) {
    Set<String> words = words(line);
    Set<String> others = words(other);
    int shared = 0;
    for (String word : words) {
      shared += others.contains(word) ? 1 : 0;
    }
    return isEnough(shared, words.size(), others.size());
  }

  private static boolean isEnough(int shared, int ofLine, int ofOther) {
    return shared > 0
        && shared >= ALIKE * Math.min(ofLine, ofOther)
        && shared >= Math.min(2, ofLine);
  }

  /** The headlines like this line, by how many blocks further on they stand. */
  private BitSet alike(int line) {
    int far = longest + FAR;
    file(Math.min(labels.size(), line + far));
    drop(line);
    int[] shared = new int[far];
    for (String word : words(line)) {
      for (int at : headlines.getOrDefault(word, new ArrayDeque<>())) {
        if (at > line && at - line < far) {
          shared[at - line]++;
        }
      }
    }
    BitSet found = new BitSet(far);
    for (int i = 1; i < far; i++) {
      if (shared[i] > 0 && isEnough(shared[i], words(line).size(), words(line + i).size())) {
        found.set(i);
      }
    }
    return found;
  }

  private void file(int end) {
    for (; filed < end; filed++) {
      if (labels.isText(filed) && labels.block(filed).looksLikeHeadline()) {
        for (String word : words(filed)) {
          headlines.computeIfAbsent(word, w -> new ArrayDeque<>()).add(filed);
        }
      }
    }
  }

  private void drop(int before) {
    for (; dropped < Math.min(before, filed); dropped++) {
      for (String word : words(dropped)) {
        Deque<Integer> lines = headlines.get(word);
        if (lines != null && lines.peekFirst() != null && lines.peekFirst() <= dropped) {
          lines.removeFirst();
        }
        if (lines != null && lines.isEmpty()) {
          headlines.remove(word);
        }
      }
    }
  }

  private Set<String> words(int at) {
    return words.of(at, i -> words(labels.block(i)));
  }

  private static Set<String> words(Block block) {
    return Arrays.stream(BETWEEN_WORDS.split(block.shape().core().toLowerCase(Locale.ROOT), -1))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toSet());
  }
}
