package dev.strillone.ingest.article;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dates and places in the forms of the press. */
final class DateLine {
  private static final List<String> MONTHS =
      List.of(
          "gennaio",
          "febbraio",
          "marzo",
          "aprile",
          "maggio",
          "giugno",
          "luglio",
          "agosto",
          "settembre",
          "ottobre",
          "novembre",
          "dicembre",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "gen",
          "feb",
          "mar",
          "apr",
          "mag",
          "giu",
          "lug",
          "ago",
          "set",
          "sett",
          "ott",
          "nov",
          "dic",
          "jan",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "dec");
  private static final String MONTH = "(?:" + String.join("|", MONTHS) + ")";
  private static final List<String> DAYS =
      List.of(
          "lunedi",
          "lunedì",
          "martedi",
          "martedì",
          "mercoledi",
          "mercoledì",
          "giovedi",
          "giovedì",
          "venerdi",
          "venerdì",
          "sabato",
          "domenica",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "lun",
          "mar",
          "mer",
          "gio",
          "ven",
          "sab",
          "dom",
          "mon",
          "tue",
          "wed",
          "thu",
          "fri",
          "sat",
          "sun");
  private static final String DAY = "(?:" + String.join("|", DAYS) + ")";

  /** The names as far as their letters are ASCII's, between which a pattern sees the bounds of words. */
  private static final Set<String> NAMES =
      Stream.concat(MONTHS.stream(), DAYS.stream())
          .map(name -> name.replace("ì", ""))
          .collect(Collectors.toUnmodifiableSet());

  /** All that a line of dates and times is made of. */
  private static final Pattern DATES =
      Pattern.compile(
          "(?i)^(?:(?:pubblicat[oa]|aggiornat[oa]|ultim[oa] aggiornamento|published|updated|last updated|posted|ore|alle|alle ore|il|del|at|on|il giorno|data|date|am|pm|a\\.m\\.|p\\.m\\.|gmt|cet|cest|utc|edt|est|h|read|reading|time|tempo|min|mins|minutes?|minut[oi]|di|lettura|"
              + MONTH
              + "|"
              + DAY
              + "|[0-9]{1,4}(?:st|nd|rd|th|°)?)[\\s.,:;/|·•–—-]*)+$");

  private static final Pattern HAS_DATE =
      Pattern.compile(
          "(?i)(?:[0-9]{1,2}[:.][0-9]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|\\b"
              + MONTH
              + "\\b|\\b"
              + DAY
              + "\\b)");

  /** ROMA, 12 lug – · (Agenzia) - MILANO, 3 NOV - · LONDON, Nov 3 (Agency) — · Roma, 12 luglio (Agenzia) - */
  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:\\([\\p{L}\\d ./-]{2,24}\\)\\s?[-–—]?\\s?)?(?:"
              + "[\\p{Lu}][\\p{Lu}'’. /]{2,30}(?:,? (?:\\d{1,2} \\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2})(?:,? \\d{4})?)?"
              + "|\\p{Lu}[\\p{L}'’. ]{2,30}, (?:\\d{1,2} (?i:"
              + MONTH
              + ")\\.?|(?i:"
              + MONTH
              + ")\\.? \\d{1,2})(?:,? \\d{4})?"
              + ")(?:\\s?\\([^)]{2,30}\\))?\\s?(?:[-–—]|\\.\\s?-)\\s?\\S");

  /** How long an article takes to read stands where its date does. */
  private static final Pattern READING =
      Pattern.compile(
          "(?i)^(?:[\\p{L} ]{0,24}: ?)?\\d{1,2}[ -]?(?:['′]|mins?|minut[oi]|minutes?)(?: di lettura| read| to read)?[.]?$");

  private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");
  private static final Pattern PLACES =
      Pattern.compile("^\\p{Lu}\\p{L}+, |[, ]+\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?$");

  private static final int LONGEST = 100;

  private DateLine() {}

  /** Whether the line holds a date or a time and nothing else. */
  static boolean isDate(String line) {
    return line.length() <= LONGEST
        && ((Signs.holdsDigit(line) && READING.matches(line)) || isDateAlone(line));
  }

  private static boolean isDateAlone(String line) {
    return (Signs.holdsBetweenDigits(line, ":./-") || Signs.holdsWord(line, NAMES))
        && HAS_DATE.matcher(line).find()
        && DATES.matches(withoutPlace(BRACKETS.matcher(line).replaceAll(" ").strip()));
  }

  /** A day and the city where the publication is made. */
  private static String withoutPlace(String line) {
    return Signs.holdsDigit(line) ? PLACES.matcher(line).replaceAll("") : line;
  }

  /** Whether the paragraph begins with the place, and perhaps the day, that it is reported from. */
  static boolean leads(String paragraph) {
    String start = paragraph.length() > 120 ? paragraph.substring(0, 120) : paragraph;
    return !start.isEmpty()
        && (start.charAt(0) == '(' || Character.isUpperCase(start.codePointAt(0)))
        && Signs.holdsAny(start, "-–—")
        && PLACE.matcher(start).find();
  }
}
