package dev.strillone.ingest.article;

import com.google.re2j.Pattern;
import dev.strillone.ingest.article.Phrases.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Patterns, filed under the words of their triggers: one pass over a line finds the few that it could match, however many
 * there are.
 */
final class Wordings {
  private final Node root = new Node();
  private final List<Wording> always = new ArrayList<>();

  private record Wording(Kind kind, Trigger trigger, Pattern pattern) {
    boolean matches(String text) {
      return trigger.allows(text) && pattern.matches(text);
    }
  }

  /** A letter in the tree of words. */
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private final List<Wording> leading = new ArrayList<>();
    private final List<Wording> anywhere = new ArrayList<>();
  }

  void add(Kind kind, String pattern) {
    Wording wording = new Wording(kind, Trigger.of(pattern), Pattern.compile(pattern));
    if (wording.trigger().pieces().isEmpty()) {
      always.add(wording);
      return;
    }
    Trigger.Piece piece = wording.trigger().rarest();
    for (String word : piece.words()) {
      Node node = root;
      for (int i = 0; i < word.length(); i++) {
        node = node.next.computeIfAbsent(word.charAt(i), c -> new Node());
      }
      (piece.leading() ? node.leading : node.anywhere).add(wording);
    }
  }

  /** The kinds of all wordings that are the text, from beginning to end. */
  Set<Kind> of(String text) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Wording wording : candidates(text)) {
      if (!kinds.contains(wording.kind()) && wording.matches(text)) {
        kinds.add(wording.kind());
      }
    }
    return kinds;
  }

  private Set<Wording> candidates(String text) {
    Set<Wording> found = new LinkedHashSet<>(always);
    for (int from = 0; from < text.length(); from++) {
      Node node = root.next.get(text.charAt(from));
      for (int at = from + 1; node != null; at++) {
        if (from == 0) {
          found.addAll(node.leading);
        }
        found.addAll(node.anywhere);
        node = at < text.length() ? node.next.get(text.charAt(at)) : null;
      }
    }
    return found;
  }
}
