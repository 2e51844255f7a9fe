package dev.strillone.ingest.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What repeats: within the document right after running text, or over the source's documents. */
final class Repetition {
  private static final int LONGEST = 120;
  private static final int MOST_WORDS = 12;
  private static final int FEW_WORDS = 8;
  private static final int BEGINNING = 2;

  /** Of a document whose prose its source sent before, no more than this share can be boilerplate: it is sent anew. */
  private static final double SENT_ANEW = 0.4;

  private final KnownLines known;
  private final Map<String, Integer> afterProse;

  private Repetition(KnownLines known, Map<String, Integer> afterProse) {
    this.known = known;
    this.afterProse = afterProse;
  }

  static Repetition of(Labels labels, KnownLines known) {
    Map<String, Integer> afterProse = new HashMap<>();
    for (int at = 1; at < labels.size(); at++) {
      Block block = labels.block(at);
      if (labels.block(at - 1).isProse() && block.text().length() <= LONGEST) {
        afterProse.merge(key(block), 1, Integer::sum);
        if (isBetween(labels, at)) {
          afterProse.merge(beginning(block), 1, Integer::sum);
        }
      }
    }
    return new Repetition(isSentAnew(labels, known) ? KnownLines.NONE : known, afterProse);
  }

  boolean holds(Labels labels, int at) {
    Block block = labels.block(at);
    return known.isRepeated(block.text())
        || (block.shape().words() <= MOST_WORDS && afterProse.getOrDefault(key(block), 0) > 1)
        || (isBetween(labels, at) && afterProse.getOrDefault(beginning(block), 0) > 1);
  }

  /** A few words between running text and something that is none: a call, if others begin alike. */
  private static boolean isBetween(Labels labels, int at) {
    int words = labels.block(at).shape().words();
    return words <= FEW_WORDS
        && words > BEGINNING
        && at > 0
        && labels.block(at - 1).isProse()
        && (at + 1 == labels.size() || !labels.block(at + 1).isProse());
  }

  private static String beginning(Block block) {
    List<String> words = List.of(key(block).split(" ", BEGINNING + 1));
    return String.join(" ", words.subList(0, Math.min(BEGINNING, words.size()))) + " …";
  }

  private static String key(Block block) {
    return block.shape().core().toLowerCase(Locale.ROOT);
  }

  private static boolean isSentAnew(Labels labels, KnownLines known) {
    long prose = 0;
    long seen = 0;
    for (int at = 0; at < labels.size(); at++) {
      int size = labels.block(at).text().length();
      prose += size;
      seen += known.isRepeated(labels.block(at).text()) ? size : 0;
    }
    return seen > SENT_ANEW * prose;
  }
}
