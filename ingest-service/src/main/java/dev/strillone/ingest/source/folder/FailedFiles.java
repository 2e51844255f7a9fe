package dev.strillone.ingest.source.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Where files go that are no documents, or that nothing else keeps, each with its reason beside it. */
final class FailedFiles {
  static final String REASON = ".reason.txt";

  private final DropFolder folder;
  private final Clock clock;

  FailedFiles(DropFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * @param claimed the file where it is now
   * @param relative where it was in the inbox
   */
  void put(Path claimed, Path relative, String why) throws IOException {
    Path reserved = Relocation.reserve(folder.failed(), relative);
    // the reason first: a crash in between leaves the file claimed, and it comes here again
    Files.writeString(
        reserved.resolveSibling(reserved.getFileName() + REASON), text(relative, why));
    Relocation.into(claimed, reserved);
  }

  private String text(Path relative, String why) {
    return """
        This file was not taken in. Nothing of it was published.

        File: inbox/%s
        When: %s
        Why:  %s

        To try again, correct the file and put it back into inbox/.
        """
        .formatted(relative, clock.instant(), why);
  }
}
