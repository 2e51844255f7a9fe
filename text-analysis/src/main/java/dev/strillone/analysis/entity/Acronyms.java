package dev.strillone.analysis.entity;

import dev.strillone.analysis.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The long forms of an article's acronyms: by a long name with the acronym in brackets beside it ({@code Fondo Monetario
 * Internazionale (FMI)}), else by the initials of a long name of the same kind.
 */
final class Acronyms {
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,8}|(?:\\p{Lu}\\.){2,8}");

  private final Map<String, String> byBrackets = new HashMap<>();
  private final Map<String, String> byInitials = new HashMap<>();

  static Acronyms of(List<FoundName> found) {
    Acronyms acronyms = new Acronyms();
    for (int i = 0; i < found.size(); i++) {
      FoundName name = found.get(i);
      if (name.kind() == EntityKind.PERSON) {
        continue;
      }
      String initials = initials(LegalForms.without(name.words()));
      if (initials.length() > 1) {
        acronyms.byInitials.putIfAbsent(key(name.kind(), initials), name.surface());
      }
      if (i > 0 && name.inBracketsAfter(found.get(i - 1))) {
        acronyms.beside(found.get(i - 1), name);
      }
    }
    return acronyms;
  }

  private void beside(FoundName before, FoundName inBrackets) {
    boolean first = is(before);
    if (before.kind() != inBrackets.kind() || first == is(inBrackets)) {
      return;
    }
    FoundName acronym = first ? before : inBrackets;
    FoundName spelled = first ? inBrackets : before;
    String key = key(acronym.kind(), letters(acronym.surface()));
    // Rivoli (TO) is a town and its province; only initials tell that two places are one
    if (acronym.kind() != EntityKind.PLACE || byInitials.containsKey(key)) {
      byBrackets.putIfAbsent(key, spelled.surface());
    }
  }

  /** The long form that an acronym stands for, else the name as it is. */
  String spelled(FoundName name) {
    if (!is(name)) {
      return name.surface();
    }
    String key = key(name.kind(), letters(name.surface()));
    String beside = byBrackets.get(key);
    return beside != null ? beside : byInitials.getOrDefault(key, name.surface());
  }

  private static boolean is(FoundName name) {
    return ACRONYM.matcher(name.surface()).matches();
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      int first = word.codePointAt(0);
      if (Character.isUpperCase(first)) {
        initials.appendCodePoint(first);
      }
    }
    return initials.toString();
  }

  private static String letters(String acronym) {
    return acronym.replace(".", "");
  }

  private static String key(EntityKind kind, String letters) {
    return kind + " " + letters;
  }
}
