package dev.strillone.analysis.model;

/** The hashes that stand for features and phrases in model files: part of the format, never to be changed alone. */
public final class Hash {
  private Hash() {}

  /** 32-bit FNV-1a of the UTF-16 units. */
  public static int of(CharSequence text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
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
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }
}
