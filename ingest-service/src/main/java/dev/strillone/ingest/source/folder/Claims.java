package dev.strillone.ingest.source.folder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** The files that this instance works on, and those that a dead one left. */
final class Claims implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Claims.class);
  private static final String LOCK = ".lock";

  private final DropFolder folder;
  private final FileChannel alive;

  private Claims(DropFolder folder, FileChannel alive) {
    this.folder = folder;
    this.alive = alive;
  }

  /**
   * From now on the others see this instance alive.
   *
   * @throws IOException where the file system knows no locks
   */
  @SuppressWarnings("resource") // the lock lives as long as its channel, which close() closes
  static Claims open(DropFolder folder) throws IOException {
    // locked before it has its name, or another instance could take it for a dead one's
    Path unnamed = Files.createTempFile(folder.claims(), "starting", ".new");
    FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE);
    channel.lock();
    Files.move(unnamed, folder.lock(folder.instance()), StandardCopyOption.ATOMIC_MOVE);
    return new Claims(folder, channel);
  }

  /**
   * Takes a file out of the inbox.
   *
   * @return where it is now; empty if another instance was faster
   */
  Optional<Path> claim(Path relative) throws IOException {
    Path mine = folder.claims(folder.instance()).resolve(relative);
    Files.createDirectories(mine.getParent());
    try {
      Files.move(folder.inbox().resolve(relative), mine, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(mine);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Puts back what is still claimed: by instances that are no more, and by this one where a move had failed. */
  void recover() throws IOException {
    try (Stream<Path> entries = Files.list(folder.claims())) {
      for (Path lock : entries.filter(p -> p.toString().endsWith(LOCK)).toList()) {
        UUID holder = holder(lock);
        if (holder.equals(folder.instance())) {
          putBack(holder);
        } else if (isDead(lock)) {
          putBack(holder);
          Files.deleteIfExists(folder.claims(holder));
          Files.deleteIfExists(lock);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    putBack(folder.instance());
    Files.deleteIfExists(folder.claims(folder.instance()));
    Files.deleteIfExists(folder.lock(folder.instance()));
    alive.close();
  }

  private void putBack(UUID holder) throws IOException {
    Path claimed = folder.claims(holder);
    for (Path path : contents(claimed)) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(path);
        continue;
      }
      Path relative = claimed.relativize(path);
      LOG.infof("%s was left unfinished and goes back to the inbox", relative);
      Relocation.into(path, Relocation.reserve(folder.inbox(), relative));
    }
  }

  /** Deepest first, so that directories are empty when their turn comes. */
  private static List<Path> contents(Path claimed) throws IOException {
    if (!Files.exists(claimed)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(claimed)) {
      return paths.filter(p -> !p.equals(claimed)).sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static boolean isDead(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        FileLock taken = channel.tryLock()) {
      return taken != null;
    } catch (NoSuchFileException | OverlappingFileLockException e) {
      return false; // recovered by another, or held by an instance of this very process
    }
  }

  private static UUID holder(Path lock) {
    String name = lock.getFileName().toString();
    return UUID.fromString(name.substring(0, name.length() - LOCK.length()));
  }
}
