package dev.strillone.ingest.article;

import dev.strillone.ingest.article.Phrases.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the list of what is to come, and the publication's own words above it. */
final class Contents {
  private static final int FEWEST_ITEMS = 2;
  private static final int MOST_ITEMS = 40;

  /** So many blocks further on a headline is looked for. */
  private static final int FAR = 400;

  private static final double ALIKE = 0.6;
  private static final int LONGEST_FRONT = 45;

  private final Phrases phrases;

  Contents(Phrases phrases) {
    this.phrases = phrases;
  }

  void label(Labels labels) {
    for (int at = 0; at < labels.size(); at++) {
      if (labels.isText(at) && isTop(labels, at)) {
        Block block = labels.block(at);
        if (phrases.is(Kind.CONTENTS, block.text())) {
          labels.set(at, Role.CONTENTS);
          at = items(labels, at + 1, true);
        } else if (block.shape().words() <= LONGEST_FRONT && phrases.is(Kind.FRONT, block.text())) {
          labels.set(at, Role.FRONT);
          if (goesOn(labels, at)) {
            labels.set(++at, Role.FRONT);
          }
        } else {
          at = Math.max(at, items(labels, at, false));
        }
      }
    }
  }

  /** A salutation, and the letter that it begins. */
  private static boolean goesOn(Labels labels, int at) {
    return labels.isText(at + 1)
        && (labels.block(at).shape().end() == Shape.End.OPEN
            || labels.block(at + 1).shape().start() == Shape.Start.SMALL);
  }

  /** No article has begun, or the last one has ended. */
  private static boolean isTop(Labels labels, int at) {
    int before = labels.previous(at - 1);
    return !labels.hasTextBefore(at) || (before >= 0 && labels.role(before).parts());
  }

  /**
   * Labels the run of short lines from here on, as far as it announces what comes later.
   *
   * @param announced whether a line above says that a list follows
   * @return the last block of it
   */
  private int items(Labels labels, int from, boolean announced) {
    int end = from;
    while (end < labels.size()
        && end - from < MOST_ITEMS
        && labels.isText(end)
        && isItem(labels.block(end))
        && (end == from || !isNextHeadline(labels, from, end))) {
      end++;
    }
    int last = end;
    if (end < labels.size()
        && labels.isProse(end)
        && last > from
        && !recurs(labels, last - 1, last)) {
      last--; // the one above running text is its headline
    }
    int count = last - from;
    long recurring = 0;
    for (int at = from; at < last; at++) {
      recurring += recurs(labels, at, last) ? 1 : 0;
    }
    if (count < (announced ? 1 : FEWEST_ITEMS) || (!announced && recurring * 2 < count)) {
      return from - 1;
    }
    for (int at = from; at < last; at++) {
      labels.set(at, Role.CONTENTS);
    }
    return last - 1;
  }

  /** The first item once more: the list is over. */
  private static boolean isNextHeadline(Labels labels, int from, int at) {
    return alike(words(labels.block(from)), words(labels.block(at)));
  }

  private static boolean isItem(Block block) {
    return !block.isProse() || block.shape().ornament().style() == Style.BULLET;
  }

  private static boolean recurs(Labels labels, int item, int from) {
    Set<String> words = words(labels.block(item));
    for (int at = from; at < Math.min(labels.size(), from + FAR); at++) {
      if (at != item
          && labels.isText(at)
          && labels.block(at).looksLikeHeadline()
          && alike(words, words(labels.block(at)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean alike(Set<String> item, Set<String> headline) {
    if (item.isEmpty() || headline.isEmpty()) {
      return false;
    }
    Set<String> shared = new HashSet<>(item);
    shared.retainAll(headline);
    return shared.size() >= ALIKE * Math.min(item.size(), headline.size())
        && shared.size() >= Math.min(2, item.size());
  }

  private static Set<String> words(Block block) {
    return Arrays.stream(
            block.shape().core().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() > 2)
        .collect(Collectors.toSet());
  }
}
