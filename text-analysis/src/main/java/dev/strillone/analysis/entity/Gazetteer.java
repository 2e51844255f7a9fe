package dev.strillone.analysis.entity;

import dev.strillone.analysis.model.Hash;
import dev.strillone.analysis.model.ModelInput;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Lists of known names, and of words known in small letters, by the hash of their lower-case form: what a phrase may be,
 * never what it is. Immutable.
 */
public final class Gazetteer {
  /** Most tokens of a phrase. */
  public static final int LONGEST = 6;

  /** The lists; a phrase may be on several. */
  public enum Source {
    BRAND(1),
    CITY(2),
    COUNTRY(4),
    GIVEN_NAME(8),
    SURNAME(16),
    WORD(32),
    /** Places outside Italy, however small; many are words or surnames too. */
    TOWN(64),
    ORGANISATION(128),
    WORK(256),
    EVENT(512),
    PRODUCT(1024),
    /** Well-known people, by full name or by the part that everybody knows. */
    PERSON(2048),
    /** Rivers, mountains, buildings, regions, and well-known places of any kind. */
    LANDMARK(4096),
    /** Adjectives and nouns of peoples, languages and religions, which are written like names in English. */
    PEOPLE(8192);

    private final int bit;

    Source(int bit) {
      this.bit = bit;
    }

    public int bit() {
      return bit;
    }
  }

  private final long[] hashes;
  private final short[] masks;

  private Gazetteer(long[] hashes, short[] masks) {
    this.hashes = hashes;
    this.masks = masks;
  }

  /** From bits of {@link Source} by phrase: lower-case forms with single spaces between. */
  public static Gazetteer of(Map<String, Integer> phrases) {
    TreeMap<Long, Integer> byHash = new TreeMap<>();
    phrases.forEach((phrase, mask) -> byHash.merge(Hash.wide(phrase), mask, (a, b) -> a | b));
    long[] hashes = new long[byHash.size()];
    short[] masks = new short[byHash.size()];
    int row = 0;
    for (Map.Entry<Long, Integer> entry : byHash.entrySet()) {
      hashes[row] = entry.getKey();
      masks[row++] = entry.getValue().shortValue();
    }
    return new Gazetteer(hashes, masks);
  }

  /** The bits of a phrase in small letters; 0 when it is on no list. */
  public int mask(String phrase) {
    return mask(Hash.wide(phrase));
  }

  /** The bits of the phrase of a hash. */
  int mask(long hash) {
    int row = Arrays.binarySearch(hashes, hash);
    return row < 0 ? 0 : masks[row];
  }

  public byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(hashes.length);
      for (long hash : hashes) {
        out.writeLong(hash);
      }
      for (short mask : masks) {
        out.writeShort(mask);
      }
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #write} wrote; the exception says what is wrong with the bytes. */
  public static Gazetteer read(byte[] bytes) throws IOException {
    return ModelInput.read(
        bytes,
        in -> {
          long[] hashes = new long[in.count(10)];
          for (int row = 0; row < hashes.length; row++) {
            hashes[row] = in.wide();
          }
          short[] masks = new short[hashes.length];
          for (int row = 0; row < masks.length; row++) {
            masks[row] = in.shortInteger();
          }
          return new Gazetteer(hashes, masks);
        });
  }
}
