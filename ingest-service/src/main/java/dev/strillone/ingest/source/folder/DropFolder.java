package dev.strillone.ingest.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The places of a watched folder. Whoever works on a file holds it in a hidden directory of its own, {@code
 * .claims/INSTANCE}: a rename is atomic, so of several instances exactly one gets it.
 *
 * @param root absolute, free of links
 * @param instance name of this run of this instance
 */
record DropFolder(Path root, UUID instance) {
  private static final String CLAIMS = ".claims";

  /**
   * Makes what is missing.
   *
   * @throws IOException where the folder can't be made or written to
   */
  static DropFolder open(Path path, UUID instance) throws IOException {
    Files.createDirectories(path);
    DropFolder folder = new DropFolder(path.toRealPath(), instance);
    Files.createDirectories(folder.inbox());
    Files.createDirectories(folder.processed());
    Files.createDirectories(folder.failed());
    Files.createDirectories(folder.claims(instance));
    return folder;
  }

  Path inbox() {
    return root.resolve("inbox");
  }

  Path processed() {
    return root.resolve("processed");
  }

  Path failed() {
    return root.resolve("failed");
  }

  Path claims() {
    return root.resolve(CLAIMS);
  }

  Path claims(UUID holder) {
    return claims().resolve(holder.toString());
  }

  /** Held by a lock of the operating system for as long as its instance lives. */
  Path lock(UUID holder) {
    return claims().resolve(holder + ".lock");
  }
}
