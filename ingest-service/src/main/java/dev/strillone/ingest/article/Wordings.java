package dev.strillone.ingest.article;

import com.google.re2j.Pattern;
import dev.strillone.ingest.article.Phrases.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Patterns, filed under the words of their triggers: one pass over a line finds the few that it could match, however many
 * there are.
 */
final class Wordings {
  private final List<Wording> all = new ArrayList<>();
  private final Node root = new Node();

  /** Those that need no word in particular. */
  private final BitSet always = new BitSet();

  private record Wording(Kind kind, Trigger trigger, Pattern pattern) {
    boolean matches(String text) {
      return trigger.allows(text) && pattern.matches(text);
    }
  }

  /** A letter in the tree of words; nearly all are ASCII. */
  private static final class Node {
    private final @Nullable Node[] ascii = new Node[128];
    private final Map<Character, Node> others = new HashMap<>();

    /** By their place among all. */
    private final BitSet leading = new BitSet();

    private final BitSet anywhere = new BitSet();

    @Nullable Node next(char c) {
      return c < ascii.length ? ascii[c] : others.get(c);
    }

    Node grown(char c) {
      Node next = next(c);
      if (next == null) {
        next = new Node();
        if (c < ascii.length) {
          ascii[c] = next;
        } else {
          others.put(c, next);
        }
      }
      return next;
    }
  }

  void add(Kind kind, String pattern) {
    Wording wording = new Wording(kind, Trigger.of(pattern), Pattern.compile(pattern));
    int place = all.size();
    all.add(wording);
    if (wording.trigger().pieces().isEmpty()) {
      always.set(place);
      return;
    }
    Trigger.Piece piece = wording.trigger().rarest();
    for (String word : piece.words()) {
      Node node = root;
      for (int i = 0; i < word.length(); i++) {
        node = node.grown(word.charAt(i));
      }
      (piece.leading() ? node.leading : node.anywhere).set(place);
    }
  }

  /** The kinds of all wordings that are the text, from beginning to end. */
  Set<Kind> of(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    BitSet candidates = candidates(text);
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Wording wording = all.get(i);
      if (!kinds.contains(wording.kind()) && wording.matches(text)) {
        kinds.add(wording.kind());
      }
    }
    return kinds;
  }

  private BitSet candidates(String text) {
    BitSet found = (BitSet) always.clone();
    for (int from = 0; from < text.length(); from++) {
      Node node = root.next(text.charAt(from));
      for (int at = from + 1; node != null; at++) {
        if (from == 0) {
          found.or(node.leading);
        }
        found.or(node.anywhere);
        node = at < text.length() ? node.next(text.charAt(at)) : null;
      }
    }
    return found;
  }
}
