package dev.strillone.ingest.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What decorates a line and is not part of its words: numbers, bullets, emoji, marks of markdown, a link.
 *
 * @param style the strongest decoration; {@link Style#PLAIN} for none
 * @param level of a markdown heading, the number of a numbered line, else 0
 * @param core the words alone
 * @param link the address that markdown hangs on the words
 */
record Ornament(Style style, int level, String core, @Nullable String link) {
  private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.+?)\\s*#*$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:#|n\\.\\s?|N\\.\\s?)?\\(?(\\d{1,2})(?:[.)/:\\]]+|\\x{FE0F}?\\x{20E3}|\\s+[-–—|·])\\s*(\\D.*|\\d{3,}.*)$");
  private static final Pattern HASH_NUMBER = Pattern.compile("^#(\\d{1,2})[.:)]?\\s+(.+)$");
  private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*|__)(.+?)(?:\\*\\*|__):?$");
  private static final Pattern LINK = Pattern.compile("^\\[(.+?)\\]\\((https?://[^)\\s]+)\\)$");
  private static final Pattern TRAILING_LINK =
      Pattern.compile("^(.+?)\\s*[(<\\[]?(https?://[^)\\s>\\]]+)[)>\\]]?$");
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•‣◦▪■□●○◆◇►▶▸→➜➤➔»>*·✓✔☛★☆|]+|[-–—](?:\\s))\\s*(.+)$");
  private static final Pattern TAIL = Pattern.compile("^(.+?)\\s*[→➜➤»›>|]+$");

  static Ornament of(String text) {
    Ornament found = new Ornament(Style.PLAIN, 0, text.strip(), null);
    for (int i = 0; i < 4; i++) {
      Ornament next = found.peeled();
      if (next.core.equals(found.core)) {
        return next;
      }
      found = next;
    }
    return found;
  }

  private Ornament peeled() {
    Matcher heading = HEADING.matcher(core);
    if (heading.matches()) {
      return with(Style.HEADING, heading.group(1).length(), heading.group(2));
    }
    for (Pattern numbered : new Pattern[] {HASH_NUMBER, NUMBER}) {
      Matcher number = numbered.matcher(core);
      if (number.matches()) {
        return with(Style.NUMBERED, Integer.parseInt(number.group(1)), number.group(2));
      }
    }
    Matcher bold = BOLD.matcher(core);
    if (bold.matches()) {
      return with(Style.BOLD, 0, bold.group(1));
    }
    int emoji = Emoji.leading(core);
    if (emoji > 0) {
      return with(Style.EMOJI, 0, core.substring(emoji));
    }
    Matcher bullet = BULLET.matcher(core);
    if (bullet.matches()) {
      return with(Style.BULLET, 0, bullet.group(1));
    }
    return withoutLink();
  }

  private Ornament withoutLink() {
    for (Pattern pattern : new Pattern[] {LINK, TRAILING_LINK}) {
      Matcher found = pattern.matcher(core);
      if (found.matches()) {
        return new Ornament(style, level, found.group(1).strip(), found.group(2));
      }
    }
    Matcher tail = TAIL.matcher(core);
    int emoji = Emoji.trailing(core);
    return new Ornament(
        style,
        level,
        tail.matches() ? tail.group(1) : core.substring(0, core.length() - emoji).strip(),
        link);
  }

  private Ornament with(Style found, int number, String words) {
    boolean stronger = found.compareTo(style) < 0;
    return new Ornament(stronger ? found : style, stronger ? number : level, words.strip(), link);
  }
}
