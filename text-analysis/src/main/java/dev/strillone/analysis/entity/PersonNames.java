package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The full names of an article's persons by their surname, each with where it stands. */
final class PersonNames {
  private final Map<String, TreeMap<Integer, String>> bySurname = new HashMap<>();

  static PersonNames of(List<FoundName> found) {
    PersonNames persons = new PersonNames();
    for (FoundName name : found) {
      int space = name.surface().lastIndexOf(' ');
      if (name.kind() == EntityKind.PERSON && space > 0) {
        String surname = key(name.surface().substring(space + 1));
        persons
            .bySurname
            .computeIfAbsent(surname, s -> new TreeMap<>())
            .put(name.position(), name.surface());
      }
    }
    return persons;
  }

  /** The full name that a bare surname stands for: the nearest one before it, else the first one after. */
  String full(FoundName name) {
    if (name.surface().indexOf(' ') >= 0) {
      return name.surface();
    }
    TreeMap<Integer, String> candidates = bySurname.get(key(name.surface()));
    if (candidates == null) {
      return name.surface();
    }
    Map.Entry<Integer, String> before = candidates.floorEntry(name.position());
    return before == null ? candidates.firstEntry().getValue() : before.getValue();
  }

  private static String key(String surname) {
    return surname.toLowerCase(Locale.ROOT);
  }
}
