package dev.strillone.analysis.fingerprint;

import dev.strillone.analysis.model.Hash;
import dev.strillone.analysis.token.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes fingerprints: MinHash (Broder 1997) by one permutation, empty parts filled by optimal densification (Shrivastava
 * 2017), over shingles of three words in small letters, signs left out. Signatures are stored and compared for years: the
 * same text must give the same values in every later version.
 */
public final class MinHash {
  private static final int SHINGLE = 3;
  private static final int EMPTY = -1;

  /** Bits of a hash that choose the part: 2⁶ = 64 parts. */
  private static final int PART_BITS = 6;

  private MinHash() {}

  /** The fingerprint of a text, null where it has no word. */
  public static @Nullable Fingerprint of(List<Token> tokens) {
    long[] words =
        tokens.stream()
            .map(Token::form)
            .filter(form -> Character.isLetterOrDigit(form.codePointAt(0)))
            .mapToLong(form -> mixed(Hash.wide(form.toLowerCase(Locale.ROOT))))
            .toArray();
    if (words.length == 0) {
      return null;
    }
    int[] least = new int[Fingerprint.SIZE];
    Arrays.fill(least, EMPTY);
    for (int first = 0; first == 0 || first + SHINGLE <= words.length; first++) {
      long hash = 0;
      for (int at = first; at < Math.min(words.length, first + SHINGLE); at++) {
        hash = mixed(hash * 31 + words[at]);
      }
      int part = (int) (hash >>> (Long.SIZE - PART_BITS));
      int value = (int) hash & Integer.MAX_VALUE;
      least[part] = least[part] == EMPTY ? value : Math.min(least[part], value);
    }
    return new Fingerprint(
        IntStream.range(0, least.length).map(i -> filled(least, i)).boxed().toList());
  }

  /** The value of a part, for an empty one that of another, which depends on the part alone. */
  private static int filled(int[] least, int part) {
    int from = part;
    for (long attempt = 1; least[from] == EMPTY; attempt++) {
      from = (int) (mixed(part * 0x9E3779B97F4A7C15L + attempt) >>> (Long.SIZE - PART_BITS));
    }
    return least[from];
  }

  /** Final steps of MurmurHash3, 64 bits. */
  private static long mixed(long value) {
    long hash = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
  }
}
