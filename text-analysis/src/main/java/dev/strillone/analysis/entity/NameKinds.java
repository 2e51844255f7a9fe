package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one kind of each name of an article, and whether it may be looked for where the tagger did not see it. */
final class NameKinds {
  private static final double LEAST_TO_SPREAD = 0.6;

  /** Confidence in another kind above which a surname stays what it is. */
  private static final double SURELY_MEANT = 1.5;

  private static final int SHORTEST_SURNAME = 3;

  private final NameVotes votes;
  private final Map<String, EntityKind> kinds = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> openings = new HashSet<>();

  private NameKinds(NameVotes votes) {
    this.votes = votes;
  }

  static NameKinds of(List<TaggedSentence> sentences) {
    NameKinds kinds = new NameKinds(NameVotes.of(sentences));
    Set<String> surnames = new HashSet<>();
    for (TaggedSentence sentence : sentences) {
      for (NameSpan name : sentence.names()) {
        String surface = sentence.surface(name);
        EntityKind kind = kinds.votes.kind(NameVotes.key(surface));
        if (kind != null) {
          kinds.put(surface, kind);
          if (kind == EntityKind.PERSON && name.end() - name.first() > 1) {
            surnames.add(surface.substring(surface.lastIndexOf(' ') + 1));
          }
        }
      }
    }
    surnames.forEach(kinds::putSurname);
    return kinds;
  }

  private void put(String surface, EntityKind kind) {
    String key = NameVotes.key(surface);
    kinds.put(key, kind);
    written.add(surface);
    int space = key.indexOf(' ');
    openings.add(space < 0 ? key : key.substring(0, space));
  }

  /** A place or a company that shares the surname and is surely meant keeps its kind. */
  private void putSurname(String surname) {
    String key = NameVotes.key(surname);
    EntityKind now = kinds.getOrDefault(key, EntityKind.PERSON);
    boolean free = now == EntityKind.PERSON || votes.weight(key) <= SURELY_MEANT;
    if (free && surname.length() >= SHORTEST_SURNAME) {
      put(surname, EntityKind.PERSON);
    }
  }

  EntityKind of(String surface, EntityKind otherwise) {
    return kinds.getOrDefault(NameVotes.key(surface), otherwise);
  }

  /** Whether some name begins with the word; to look no further where none does. */
  boolean opens(String form) {
    return openings.contains(NameVotes.key(form));
  }

  /**
   * The kind of words that the tagger left alone, null where they are no name: those of a name that is sure, written in
   * the same way or in capitals. A surname that nothing else claims is as sure as its full name.
   */
  @Nullable EntityKind elsewhere(List<String> words) {
    String surface = String.join(" ", words);
    String key = NameVotes.key(surface);
    EntityKind kind = kinds.get(key);
    if (kind == null || surface.length() < 2 || !(written.contains(surface) || shouted(surface))) {
      return null;
    }
    boolean sure = votes.weight(key) >= LEAST_TO_SPREAD || (words.size() == 1 && !votes.known(key));
    return sure ? kind : null;
  }

  private static boolean shouted(String surface) {
    return surface.length() > 2 && surface.codePoints().noneMatch(Character::isLowerCase);
  }
}
