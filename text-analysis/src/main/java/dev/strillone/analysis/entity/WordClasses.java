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
 * What words mean, by the hash of their lower-case form: each is of a narrow class, such as musicians, which lies in a wider
 * one, such as persons. They tell what a word is like that no training text has. Immutable.
 */
public final class WordClasses {
  /** The class of words in none. */
  static final int NONE = -1;

  private static final int FREE = -1;

  private final int[] hashes;
  private final short[] classes;

  /** For each level above the first, the wider class of each narrowest one. */
  private final short[][] wider;

  /** Open addressing: the row of the word whose slot it is. */
  private final int[] table;

  private WordClasses(int[] hashes, short[] classes, short[][] wider) {
    this.hashes = hashes;
    this.classes = classes;
    this.wider = wider;
    table = new int[Integer.highestOneBit(Math.max(4, hashes.length)) * 4];
    Arrays.fill(table, FREE);
    for (int row = 0; row < hashes.length; row++) {
      int slot = hashes[row] & (table.length - 1);
      while (table[slot] != FREE) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = row;
    }
  }

  /**
   * From the narrowest class of each word in small letters.
   *
   * @param wider per level above the first, the wider class of each narrowest one
   */
  public static WordClasses of(Map<String, Integer> words, short[][] wider) {
    TreeMap<Integer, Integer> byHash = new TreeMap<>();
    words.forEach((word, number) -> byHash.putIfAbsent(Hash.of(word), number));
    int[] hashes = new int[byHash.size()];
    short[] classes = new short[hashes.length];
    int row = 0;
    for (Map.Entry<Integer, Integer> entry : byHash.entrySet()) {
      hashes[row] = entry.getKey();
      classes[row++] = entry.getValue().shortValue();
    }
    return new WordClasses(
        hashes, classes, Arrays.stream(wider).map(short[]::clone).toArray(short[][]::new));
  }

  /** For a language whose words are in no class. */
  public static WordClasses none() {
    return of(Map.of(), new short[0][]);
  }

  /** How many levels of classes there are; 0 when no word is in one. */
  int levels() {
    return hashes.length == 0 ? 0 : 1 + wider.length;
  }

  /** The narrowest class of the word of a hash, or {@link #NONE}. */
  int narrowest(int hash) {
    int slot = hash & (table.length - 1);
    while (table[slot] != FREE) {
      if (hashes[table[slot]] == hash) {
        return classes[table[slot]];
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return NONE;
  }

  /** The class of a level that the narrowest one lies in. */
  int at(int level, int narrowest) {
    return level == 0 || narrowest == NONE ? narrowest : wider[level - 1][narrowest];
  }

  public byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(wider.length);
      for (short[] level : wider) {
        out.writeInt(level.length);
        for (short number : level) {
          out.writeShort(number);
        }
      }
      out.writeInt(hashes.length);
      for (int hash : hashes) {
        out.writeInt(hash);
      }
      for (short number : classes) {
        out.writeShort(number);
      }
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #write} wrote; the exception says what is wrong with the bytes. */
  public static WordClasses read(byte[] bytes) throws IOException {
    return ModelInput.read(bytes, WordClasses::read);
  }

  private static WordClasses read(ModelInput in) throws IOException {
    short[][] wider = new short[in.count(4)][];
    int narrowest = Short.MAX_VALUE;
    for (int level = 0; level < wider.length; level++) {
      wider[level] = shorts(in, in.count(2));
      narrowest = Math.min(narrowest, wider[level].length);
    }
    int[] hashes = new int[in.count(6)];
    for (int row = 0; row < hashes.length; row++) {
      hashes[row] = in.integer();
    }
    short[] classes = shorts(in, hashes.length);
    for (short number : classes) {
      if (number < 0 || number >= narrowest) {
        throw new IOException("it has a word of class %d of %d".formatted(number, narrowest));
      }
    }
    return new WordClasses(hashes, classes, wider);
  }

  private static short[] shorts(ModelInput in, int count) throws IOException {
    short[] numbers = new short[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = in.shortInteger();
    }
    return numbers;
  }
}
