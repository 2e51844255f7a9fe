package dev.strillone.analysis.model;

/** The hashes that stand for features and phrases in model files: part of the format, never to be changed alone. */
public final class Hash {
  private Hash() {}

  /** 32-bit FNV-1a of the UTF-16 units. */
  public static int of(CharSequence text) {
    return of(EMPTY, text, 0, text.length());
  }

  /** The hash of no text. */
  public static final int EMPTY = 0x811C9DC5;

  /** Goes on from the hash of what stands before with the units {@code [from, to)}. */
  public static int of(int before, CharSequence text, int from, int to) {
    int hash = before;
    for (int i = from; i < to; i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return hash;
  }

  /** A value under a template; the final steps are those of MurmurHash3. */
  public static int mix(int template, int value) {
    int hash = template * 0x9E3779B1 ^ value;
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return hash ^ (hash >>> 16);
  }

  /** 64-bit FNV-1a of the UTF-16 units. */
  public static long wide(CharSequence text) {
    return wide(WIDE, text);
  }

  /** Where 64-bit hashes begin. */
  public static final long WIDE = 0xCBF29CE484222325L;

  /** Goes on from the hash of what stands before. */
  public static long wide(long before, CharSequence text) {
    long hash = before;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
