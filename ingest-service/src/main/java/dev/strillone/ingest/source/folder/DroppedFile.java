package dev.strillone.ingest.source.folder;

import dev.strillone.events.Source;
import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.Metadata;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.source.FileNames;
import dev.strillone.ingest.source.ReceiptClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/** Reads a claimed file as a document of the source that its directory names. */
final class DroppedFile {
  /** Of files that lie in the inbox itself. */
  static final String DEFAULT_SOURCE = "folder";

  private final DropFolder folder;
  private final long maxBytes;
  private final ReceiptClock receipts;

  DroppedFile(DropFolder folder, long maxBytes, ReceiptClock receipts) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.receipts = receipts;
  }

  /** What reading a file gave. */
  sealed interface Read {}

  record Usable(ReceivedDocument document) implements Read {}

  record Unusable(String why) implements Read {}

  Read read(Path claimed, Path relative) {
    try {
      BasicFileAttributes file =
          Files.readAttributes(claimed, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!file.isRegularFile()) {
        return new Unusable("It is a link or no plain file. Put the file itself here.");
      }
      if (!claimed.toRealPath().startsWith(folder.root())) {
        return new Unusable("It leads out of the folder. Put the file itself here.");
      }
      if (file.size() > maxBytes) {
        return new Unusable(
            String.format(
                Locale.ROOT,
                "It has %,d bytes, and at most %,d are read. Cut it into several files.",
                file.size(),
                maxBytes));
      }
      return new Usable(document(bytes(claimed), relative));
    } catch (IOException e) {
      return new Unusable("It can't be read (" + e + "). See whether its rights allow it.");
    }
  }

  private static byte[] bytes(Path claimed) throws IOException {
    try (InputStream in = Files.newInputStream(claimed, LinkOption.NOFOLLOW_LINKS)) {
      return in.readAllBytes();
    }
  }

  private ReceivedDocument document(byte[] bytes, Path relative) {
    String uri = FileNames.plainName(relative.toString().replace('\\', '/'));
    String id = sourceId(relative);
    return new ReceivedDocument(
        new Source(id, id, SourceKind.FOLDER, uri),
        bytes,
        FileNames.mediaType(uri),
        Metadata.NONE,
        receipts.next());
  }

  private static String sourceId(Path relative) {
    String directory =
        relative.getNameCount() > 1 ? FileNames.plainName(relative.getName(0).toString()) : "";
    return directory.isBlank() ? DEFAULT_SOURCE : directory.strip();
  }
}
