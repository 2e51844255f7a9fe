package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import dev.strillone.analysis.Interruption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The full names of an article's persons, by the shorter ones that stand for them: {@code Altman}, {@code S. Altman} and, where
 * only one person has it, {@code Sam}.
 */
final class PersonNames {
  private static final String INITIAL = ".";

  /** By every ending and by initial with ending: where a longer name stands, and which. */
  private final Map<String, TreeMap<Integer, String>> longer = new HashMap<>();

  private final Map<String, Set<String>> byGivenName = new HashMap<>();

  static PersonNames of(List<FoundName> found) {
    PersonNames persons = new PersonNames();
    for (FoundName name : found) {
      Interruption.check();
      if (name.kind() == EntityKind.PERSON && name.words().size() > 1) {
        persons.add(name);
      }
    }
    return persons;
  }

  private void add(FoundName name) {
    List<String> words = name.words();
    boolean given = !words.getFirst().endsWith(INITIAL);
    for (int from = 1; from < words.size(); from++) {
      String ending = key(words.subList(from, words.size()));
      put(ending, name);
      if (given) {
        put(initial(words.getFirst()) + " " + ending, name);
      }
    }
    if (given) {
      byGivenName
          .computeIfAbsent(key(words.subList(0, 1)), g -> new HashSet<>())
          .add(name.surface());
    }
  }

  private void put(String shorter, FoundName name) {
    longer.computeIfAbsent(shorter, s -> new TreeMap<>()).put(name.position(), name.surface());
  }

  /** The full name that a shorter one stands for: the nearest one before it, else the first one after. */
  String full(FoundName name) {
    String full = name.surface();
    String shorter = key(name.words());
    // a longer name may itself be short of a part: Caprio, Di Caprio, Leonardo Di Caprio
    for (int step = 0; step < name.words().size() + 3; step++) {
      TreeMap<Integer, String> candidates = longer.get(shorter);
      if (candidates == null) {
        break;
      }
      Map.Entry<Integer, String> before = candidates.floorEntry(name.position());
      String next = before == null ? candidates.firstEntry().getValue() : before.getValue();
      if (NameVotes.key(next).equals(shorter)) {
        break;
      }
      full = next;
      shorter = NameVotes.key(next);
    }
    return full.equals(name.surface()) ? ofGivenName(name) : full;
  }

  private String ofGivenName(FoundName name) {
    Set<String> persons = byGivenName.getOrDefault(key(name.words()), Set.of());
    return persons.size() == 1 ? new ArrayList<>(persons).getFirst() : name.surface();
  }

  private static String initial(String given) {
    return NameVotes.key(given.substring(0, given.offsetByCodePoints(0, 1))) + INITIAL;
  }

  private static String key(List<String> words) {
    return NameVotes.key(String.join(" ", words));
  }
}
