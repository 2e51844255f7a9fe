package dev.strillone.ingest.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A line that says who wrote.
 *
 * @param authors as written; empty where only an office is named
 */
record Byline(List<String> authors) {
  private static final int LONGEST = 160;
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’.-]*(?: (?:d[aei]|del|della|de|van|von|bin|al|la|le|di) )?";
  private static final String PERSON = "(?:" + NAME + "(?: ?" + NAME + "){1,4})";
  private static final String PEOPLE =
      "(" + PERSON + "(?:(?:, | e | ed | and | & | con | with )" + PERSON + "){0,4})";
  private static final String AFTER = "(?:\\s*[,|(–—-]\\s*[^.!?]{0,60})?";
  private static final List<String> BEFORE =
      List.of(
          "di",
          "a cura di",
          "interview by",
          "photos by",
          "intervista a cura di",
          "testo di",
          "testi di",
          "scritto da",
          "servizio di",
          "intervista di",
          "reportage di",
          "dal nostro inviato",
          "dalla nostra inviata",
          "dal nostro corrispondente",
          "dalla nostra corrispondente",
          "dall'inviato",
          "dall'inviata",
          "dall’inviato",
          "dall’inviata",
          "by",
          "words by",
          "reporting by",
          "written by",
          "story by",
          "analysis by",
          "compiled by",
          "edited by");
  private static final Pattern SIGNED =
      Pattern.compile("^(?i:" + String.join("|", BEFORE) + ")[:,]? " + PEOPLE + AFTER + "[.]?$");
  private static final Pattern OFFICE =
      Pattern.compile(
          "^(?i:(?:di |della |la |a cura della )?redazione(?: [\\p{L} ]{1,30})?|ufficio stampa(?: [\\p{L} ]{1,40})?|press (?:office|desk|team)|(?:dal nostro |dalla nostra )(?:inviat[oa]|corrispondente)(?: (?:a|da|in) [\\p{L} ]{1,30})?|staff (?:reporters?|writers?|correspondent)|by (?:our )?staff(?: [\\p{L} ]{1,20})?|by our (?:own )?correspondent(?:s)?(?: in [\\p{L} ]{1,20})?|the (?:editors|newsroom))[.]?$");

  /** Of the names of offices, in small letters. */
  private static final List<String> OFFICES =
      List.of(
          "redazione",
          "ufficio",
          "press",
          "inviat",
          "corrispondente",
          "staff",
          "correspondent",
          "editors",
          "newsroom");

  private static final Pattern POST =
      Pattern.compile(
          "(?i:editor|reporter|correspondent|writer|staff|bureau|desk|columnist|inviat[oa]|corrispondente|redattore|redattrice|direttore|direttrice)$");
  private static final Pattern NAME_ALONE = Pattern.compile("^" + PERSON + "$");
  private static final Pattern BETWEEN = Pattern.compile(", | e | ed | and | & | con | with ");

  Byline {
    authors = List.copyOf(authors);
  }

  /** Whether the line is a name and nothing else. */
  static boolean isName(String line) {
    return line.length() <= LONGEST
        && !line.isEmpty()
        && Character.isUpperCase(line.codePointAt(0))
        && !Signs.holdsDigit(line)
        && NAME_ALONE.matches(line);
  }

  static Optional<Byline> of(String line) {
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    String core = Ornament.of(line).core();
    if (Signs.beginsWithAny(core, BEFORE)) {
      Matcher signed = SIGNED.matcher(core);
      if (signed.matches()) {
        return signed(signed.group(1));
      }
    }
    return namesOffice(core) ? Optional.of(new Byline(List.of())) : Optional.empty();
  }

  private static Optional<Byline> signed(String people) {
    return Optional.of(
        new Byline(
            Stream.of(BETWEEN.split(people))
                .map(String::strip)
                .filter(name -> !POST.matcher(name).find())
                .toList()));
  }

  private static boolean namesOffice(String core) {
    String small = core.toLowerCase(Locale.ROOT);
    for (String office : OFFICES) {
      if (small.contains(office)) {
        return OFFICE.matches(core);
      }
    }
    return false;
  }
}
