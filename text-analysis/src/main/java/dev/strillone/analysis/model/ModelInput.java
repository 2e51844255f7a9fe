package dev.strillone.analysis.model;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** The numbers of a gzipped model file. Sizes are checked before memory is taken for them. */
public final class ModelInput {
  private final DataInputStream in;

  private ModelInput(DataInputStream in) {
    this.in = in;
  }

  /** What a file of a format is made from. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ModelInput in) throws IOException;
  }

  /** Reads a whole file; the exception says what is wrong with the bytes. */
  public static <T> T read(byte[] bytes, Reader<T> reader) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
      ByteArrayInputStream plain = new ByteArrayInputStream(gzip.readAllBytes());
      return reader.read(new ModelInput(new DataInputStream(plain)));
    } catch (EOFException e) {
      throw new IOException("it ends too early", e);
    }
  }

  /** The number of things that follow, each of so many bytes at least. */
  public int count(int bytesEach) throws IOException {
    int count = in.readInt();
    if (count < 0 || (long) count * bytesEach > in.available()) {
      throw new IOException(
          "it says a count of %d where %d bytes are left".formatted(count, in.available()));
    }
    return count;
  }

  public int integer() throws IOException {
    return in.readInt();
  }

  public long wide() throws IOException {
    return in.readLong();
  }

  public float number() throws IOException {
    return in.readFloat();
  }

  /** A number of half precision. */
  public float half() throws IOException {
    return Float.float16ToFloat(in.readShort());
  }

  public short shortInteger() throws IOException {
    return in.readShort();
  }

  public int small() throws IOException {
    return in.readUnsignedByte();
  }

  public byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  public String text() throws IOException {
    return in.readUTF();
  }
}
