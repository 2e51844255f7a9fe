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
  private static final List<Pattern> LINKS =
      List.of(
          Pattern.compile("^\\[(.+?)\\]\\((https?://[^)\\s]+)\\)$"),
          Pattern.compile("^(.+?)\\s*[(<\\[]?(https?://[^)\\s>\\]]+)[)>\\]]?$"));
  private static final String BULLETS = "•‣◦▪■□●○◆◇►▶▸→➜➤➔»>*·✓✔☛★☆|-–—";
  private static final Pattern BULLET =
      Pattern.compile("^(?:[•‣◦▪■□●○◆◇►▶▸→➜➤➔»>*·✓✔☛★☆|]+|[-–—](?:\\s))\\s*(.+)$");
  private static final String ARROWS = "→➜➤»›>|";
  private static final Pattern TAIL = Pattern.compile("^(.+?)\\s*[" + ARROWS + "]+$");

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
    String core = open.core;
    if (core.isEmpty()) {
      return open;
    }
    char first = core.charAt(0);
    Matcher heading = matcher(first == '#', HEADING, core);
    if (heading != null) {
      return open.with(Style.HEADING, heading.group(1).length(), heading.group(2));
    }
    Matcher hash = matcher(first == '#', HASH_NUMBER, core);
    if (hash != null) {
      return open.with(Style.NUMBERED, Integer.parseInt(hash.group(1)), hash.group(2));
    }
    Matcher number = matcher(Signs.isDigit(first) || "#nN(".indexOf(first) >= 0, NUMBER, core);
    if (number != null) {
      String words = number.group(2) == null ? number.group(3) : number.group(2);
      return open.with(Style.NUMBERED, Integer.parseInt(number.group(1)), words);
    }
    Matcher emphasis = matcher(first == '*' || first == '_', EMPHASIS, core);
    if (emphasis != null) {
      Style style = emphasis.group(1).length() > 1 ? Style.BOLD : Style.PLAIN;
      return open.with(style, 0, emphasis.group(2));
    }
    int emoji = Emoji.leading(core);
    if (emoji > 0) {
      return open.with(Style.EMOJI, 0, core.substring(emoji));
    }
    Matcher bullet = matcher(BULLETS.indexOf(first) >= 0, BULLET, core);
    return bullet == null ? open : open.with(Style.BULLET, 0, bullet.group(1));
  }

  private Ornament withoutTail() {
    if (core.contains("http")) {
      for (Pattern pattern : LINKS) {
        Matcher found = pattern.matcher(core);
        if (found.matches()) {
          return new Ornament(style, level, found.group(1).strip(), found.group(2));
        }
      }
    }
    boolean pointed = !core.isEmpty() && ARROWS.indexOf(core.charAt(core.length() - 1)) >= 0;
    Matcher tail = matcher(pointed, TAIL, core);
    String words = tail == null ? core : tail.group(1);
    return new Ornament(
        style, level, words.substring(0, words.length() - Emoji.trailing(words)).strip(), link);
  }

  /** Null where the text can't match by its first or last sign, or does not. */
  private static @Nullable Matcher matcher(boolean possible, Pattern pattern, String text) {
    if (!possible) {
      return null;
    }
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher : null;
  }

  private Ornament with(Style found, int number, String words) {
    boolean stronger = found.compareTo(style) < 0;
    return new Ornament(stronger ? found : style, stronger ? number : level, words.strip(), link);
  }
}
