package dev.strillone.system.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file system of a given size that can be filled to the last byte and the last file. */
final class SmallDisk implements AutoCloseable {
  private static final String BALLAST = "ballast";
  private static final int FILES = 4000;
  private static final int CHUNK = 64 * 1024;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder made, and hidden by the disk
   * @throws IllegalStateException where this process may not mount
   */
  static SmallDisk mount(Path folder, int mebibytes) throws IOException {
    Files.createDirectories(folder);
    String options = "size=%dm,nr_inodes=%d,mode=0700".formatted(mebibytes, FILES);
    String failure = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
    if (!failure.isEmpty()) {
      throw new IllegalStateException(
          "a disk that can run full needs the right to mount, which this process lacks ("
              + failure
              + "): run the tests as root, or as unshare --map-root-user --mount ./strillone test --faults");
    }
    return new SmallDisk(folder);
  }

  /** Leaves no room for a byte, nor for an empty file. */
  void fill() throws IOException {
    Path ballast = Files.createDirectories(folder.resolve(BALLAST));
    fill(ballast.resolve("bytes"), CHUNK);
    fill(ballast.resolve("last-bytes"), 1);
    for (int number = 0; create(ballast.resolve("file-" + number)); number++) {}
  }

  /** Takes away what filled it. */
  void free() throws IOException {
    Path ballast = folder.resolve(BALLAST);
    try (Stream<Path> files = Files.list(ballast)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(ballast);
  }

  private static void fill(Path file, int chunk) {
    byte[] bytes = new byte[chunk];
    try (OutputStream out = Files.newOutputStream(file)) {
      while (true) {
        out.write(bytes);
      }
    } catch (IOException e) {
      // full
    }
  }

  private static boolean create(Path file) {
    try {
      Files.createFile(file);
      return true;
    } catch (IOException e) {
      return false; // no more
    }
  }

  @Override
  public void close() {
    try {
      // lazily: those that were killed a moment ago may not be quite gone
      run("umount", "--lazy", folder.toString());
    } catch (IOException e) {
      System.out.println(folder + " stays mounted: " + e);
    }
  }

  /** Empty where it went well, else what the command said. */
  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? "" : said.strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
