package dev.strillone.ingest.article;

import com.google.re2j.Pattern;

/** Dates and places in the forms of the press. */
final class DateLine {
  private static final String MONTH =
      "(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|january|february|march|april|may|june|july|august|september|october|november|december|gen|feb|mar|apr|mag|giu|lug|ago|set|sett|ott|nov|dic|jan|jun|jul|aug|sep|sept|oct|dec)";
  private static final String DAY =
      "(?:luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|sabato|domenica|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lun|mar|mer|gio|ven|sab|dom|mon|tue|wed|thu|fri|sat|sun)";

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

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern PLACES =
      Pattern.compile("^\\p{Lu}\\p{L}+, |[, ]+\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?$");

  private static final int LONGEST = 100;

  private DateLine() {}

  /** Whether the line holds a date or a time and nothing else. */
  static boolean isDate(String line) {
    return line.length() <= LONGEST && (READING.matches(line) || isDateAlone(line));
  }

  private static boolean isDateAlone(String line) {
    return HAS_DATE.matcher(line).find()
        && DATES.matches(withoutPlace(line.replaceAll("[()\\[\\]]", " ").strip()));
  }

  /** A day and the city where the publication is made. */
  private static String withoutPlace(String line) {
    return DIGIT.matcher(line).find() ? PLACES.matcher(line).replaceAll("") : line;
  }

  /** Whether the paragraph begins with the place, and perhaps the day, that it is reported from. */
  static boolean leads(String paragraph) {
    String start = paragraph.length() > 120 ? paragraph.substring(0, 120) : paragraph;
    return PLACE.matcher(start).find();
  }
}
