package dev.strillone.cli.documents;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A document that a person named. It is read when its turn comes, so that a folder of any size fits into memory.
 *
 * @param name what the person knows it by
 * @param uri its articles' {@code source.uri}; null where it has none
 */
public record DocumentFile(String name, @Nullable String uri, Source source) {
  /** More than ingest-service takes, as long as nobody raises its limit sixfold. */
  static final int LIMIT_MEBIBYTES = 64;

  private static final int LIMIT = LIMIT_MEBIBYTES * 1024 * 1024;

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  byte[] read() throws IOException {
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes(LIMIT + 1);
      if (bytes.length > LIMIT) {
        throw new IOException("larger than " + LIMIT_MEBIBYTES + " MiB");
      }
      return bytes;
    }
  }
}
