package dev.strillone.analysis.link;

import dev.strillone.analysis.model.Hash;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a name is looked up by: a hash of it in small letters, except for acronyms, which have to stand as the table has
 * them: {@code US} is a country and {@code us} is not.
 */
final class AliasKey {
  private static final int LONGEST_ACRONYM = 6;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’`´ʼ]");

  private AliasKey() {}

  /** Of an alias, when the table is made. */
  static long of(String alias) {
    String plain = plain(alias);
    return isAcronym(plain) ? exact(plain) : folded(plain);
  }

  static long exact(String plain) {
    return Hash.wide("=" + plain);
  }

  static long folded(String plain) {
    return Hash.wide(plain.toLowerCase(Locale.ROOT));
  }

  static String plain(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return SPACES.matcher(APOSTROPHES.matcher(composed).replaceAll("'")).replaceAll(" ").strip();
  }

  private static boolean isAcronym(String plain) {
    return plain.length() <= LONGEST_ACRONYM
        && plain.indexOf(' ') < 0
        && plain.codePoints().noneMatch(Character::isLowerCase);
  }
}
