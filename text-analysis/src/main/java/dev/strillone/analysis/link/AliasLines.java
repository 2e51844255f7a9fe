package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An alias table as people write it: a line each, fields between tabs, {@code alias language wikidata kind label country
 * prior verified}. Empty lines and lines that begin with {@code #} are left out; {@code verified} is for people.
 */
public final class AliasLines {
  private static final int FIELDS = 8;

  private AliasLines() {}

  /**
   * The entries of the lines.
   *
   * @throws AliasFormatException with every line that is wrong, when one is
   */
  public static List<AliasEntry> parse(List<String> lines) throws AliasFormatException {
    List<AliasEntry> entries = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        AliasEntry entry = entry(line);
        Integer before = seen.putIfAbsent(identity(entry), number);
        if (before != null) {
          throw new IllegalArgumentException("it says the same as line " + before);
        }
        entries.add(entry);
      } catch (IllegalArgumentException e) {
        problems.add("line " + number + ": " + e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new AliasFormatException(problems);
    }
    return entries;
  }

  private static AliasEntry entry(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "it has %d fields between tabs, not %d".formatted(fields.length, FIELDS));
    }
    for (int i = 0; i < FIELDS; i++) {
      fields[i] = fields[i].strip();
    }
    return new AliasEntry(
        fields[0], fields[1], fields[2], kind(fields[3]), fields[4], fields[5], prior(fields[6]));
  }

  private static EntityKind kind(String name) {
    for (EntityKind kind : EntityKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "there is no kind '" + name + "' (ORGANISATION, PLACE, PRODUCT, EVENT, WORK, MISC)");
  }

  private static double prior(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the prior '" + text + "' is no number", e);
    }
  }

  private static String identity(AliasEntry entry) {
    return String.join(
        "\t",
        Long.toHexString(AliasKey.of(entry.alias())),
        entry.language(),
        entry.wikidata(),
        entry.kind().name().toLowerCase(Locale.ROOT));
  }
}
