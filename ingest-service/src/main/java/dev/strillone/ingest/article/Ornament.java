package dev.strillone.ingest.article;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
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
          "^(?:#|n\\.\\s?|N\\.\\s?)?\\(?(\\d{1,2})(?:(?:[.)/:\\]]+|\\x{FE0F}?\\x{20E3}|\\s+[-–—|·])\\s+(.+)|[.)]+(\\p{L}.*))$");
  private static final Pattern HASH_NUMBER = Pattern.compile("^#(\\d{1,2})[.:)]?\\s+(.+)$");
  private static final Pattern EMPHASIS =
      Pattern.compile("^(\\*{1,3}|_{1,3})([^\\s*_].*?)(?:\\*{1,3}|_{1,3}):?$");
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
    Ornament open = withoutTail();
    Matcher heading = HEADING.matcher(open.core);
    if (heading.matches()) {
      return open.with(Style.HEADING, heading.group(1).length(), heading.group(2));
    }
    Matcher hash = HASH_NUMBER.matcher(open.core);
    if (hash.matches()) {
      return open.with(Style.NUMBERED, Integer.parseInt(hash.group(1)), hash.group(2));
    }
    Matcher number = NUMBER.matcher(open.core);
    if (number.matches()) {
      String words = number.group(2) == null ? number.group(3) : number.group(2);
      return open.with(Style.NUMBERED, Integer.parseInt(number.group(1)), words);
    }
    Matcher emphasis = EMPHASIS.matcher(open.core);
    if (emphasis.matches()) {
      Style style = emphasis.group(1).length() > 1 ? Style.BOLD : Style.PLAIN;
      return open.with(style, 0, emphasis.group(2));
    }
    int emoji = Emoji.leading(open.core);
    if (emoji > 0) {
      return open.with(Style.EMOJI, 0, open.core.substring(emoji));
    }
    Matcher bullet = BULLET.matcher(open.core);
    return bullet.matches() ? open.with(Style.BULLET, 0, bullet.group(1)) : open;
  }

  private Ornament withoutTail() {
    for (Pattern pattern : List.of(LINK, TRAILING_LINK)) {
      Matcher found = pattern.matcher(core);
      if (found.matches()) {
        return new Ornament(style, level, found.group(1).strip(), found.group(2));
      }
    }
    Matcher tail = TAIL.matcher(core);
    String words = tail.matches() ? tail.group(1) : core;
    return new Ornament(
        style, level, words.substring(0, words.length() - Emoji.trailing(words)).strip(), link);
  }

  private Ornament with(Style found, int number, String words) {
    boolean stronger = found.compareTo(style) < 0;
    return new Ornament(stronger ? found : style, stronger ? number : level, words.strip(), link);
  }
}
