package dev.strillone.analysis.link;

import dev.strillone.analysis.EntityKind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name and what it may stand for: one line of an alias table.
 *
 * @param language of the texts in which it does: {@code it}, {@code en}, or {@code und} for all
 * @param wikidata {@code Q…}, or {@code -} for a thing that no link is wanted for
 * @param kind what the name's entity has to be; never a person
 * @param label how the thing is called in English
 * @param country ISO 3166-1 alpha-2 of where it is, or empty
 * @param prior how probable it is that a text means this thing, 0 to 1
 */
public record AliasEntry(
    String alias,
    String language,
    String wikidata,
    EntityKind kind,
    String label,
    String country,
    double prior) {
  /** Instead of an id: the name is known, and not to be linked. */
  public static final String NOTHING = "-";

  private static final Set<String> LANGUAGES = Set.of("it", "en", "und");
  private static final Pattern ID = Pattern.compile("Q[1-9]\\d{0,9}|-");
  private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
  private static final int LONGEST = 200;

  public AliasEntry {
    require(!alias.isBlank() && alias.length() <= LONGEST, "the alias is empty or too long");
    require(LANGUAGES.contains(language), "the language is '" + language + "', not it, en or und");
    require(ID.matcher(wikidata).matches(), "'" + wikidata + "' is no Wikidata id (Q42) and no -");
    require(kind != EntityKind.PERSON, "persons are not linked");
    require(
        !label.isBlank() && label.length() <= LONGEST,
        "the label is " + (label.isBlank() ? "empty" : "too long"));
    require(
        COUNTRY.matcher(country).matches(), "'" + country + "' is no country of two capitals (IT)");
    require(prior > 0 && prior <= 1, "the prior is " + prior + ", not above 0 and at most 1");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
