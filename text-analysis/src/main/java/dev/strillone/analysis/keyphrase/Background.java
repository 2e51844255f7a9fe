package dev.strillone.analysis.keyphrase;

import dev.strillone.analysis.model.Hash;
import dev.strillone.analysis.model.ModelInput;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** In how many documents of a corpus each word stands, by the hash of its stem: what is everywhere tells little. */
public final class Background {
  private final int documents;
  private final int[] hashes;
  private final short[] counts;

  private Background(int documents, int[] hashes, short[] counts) {
    this.documents = documents;
    this.hashes = hashes;
    this.counts = counts;
  }

  /**
   * From counts by stem; what stands in one document only is left out, being as rare as what is unknown.
   *
   * @param documents how many there are in all
   */
  public static Background of(int documents, Map<String, Integer> countsByStem) {
    TreeMap<Integer, Integer> sorted = new TreeMap<>();
    countsByStem.forEach(
        (stem, count) -> {
          if (count > 1) {
            sorted.merge(Hash.of(stem), count, Integer::sum);
          }
        });
    int[] hashes = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
    short[] counts = new short[hashes.length];
    for (int row = 0; row < counts.length; row++) {
      counts[row] = (short) Math.min(Short.MAX_VALUE, sorted.getOrDefault(hashes[row], 1));
    }
    return new Background(documents, hashes, counts);
  }

  /** How telling a stem is, from 0 for one that stands in every document to 1 for an unknown one. */
  float telling(String stem) {
    int row = Arrays.binarySearch(hashes, Hash.of(stem));
    int count = row < 0 ? 1 : counts[row];
    return (float) (Math.log((documents + 1.0) / count) / Math.log(documents + 1.0));
  }

  public byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(documents);
      out.writeInt(hashes.length);
      for (int hash : hashes) {
        out.writeInt(hash);
      }
      for (short count : counts) {
        out.writeShort(count);
      }
    }
    return bytes.toByteArray();
  }

  /** Reads what {@link #write} wrote; the exception says what is wrong with the bytes. */
  public static Background read(byte[] bytes) throws IOException {
    return ModelInput.read(
        bytes,
        in -> {
          int documents = in.integer();
          if (documents < 1) {
            throw new IOException("it counts %d documents".formatted(documents));
          }
          int[] hashes = new int[in.count(6)];
          for (int row = 0; row < hashes.length; row++) {
            hashes[row] = in.integer();
          }
          short[] counts = new short[hashes.length];
          for (int row = 0; row < counts.length; row++) {
            counts[row] = in.shortInteger();
          }
          return new Background(documents, hashes, counts);
        });
  }
}
