package dev.strillone.ingest.source.http;

import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.source.FileNames;
import dev.strillone.ingest.source.ReceiptClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The files of a multipart request; each is a document. */
final class Parts {
  private final List<FileUpload> files;
  private final int limit;

  /**
   * @param limit bytes of a document; of a larger file no more than tells that it is too large is read
   */
  Parts(List<FileUpload> files, int limit) {
    if (files.isEmpty()) {
      throw Problems.badRequest(
          "The request holds no file. Send each document as a part with a file name, as in: curl -F"
              + " file=@newsletter.txt");
    }
    this.files = List.copyOf(files);
    this.limit = limit;
  }

  List<String> names() {
    return files.stream().map(Parts::name).toList();
  }

  List<ReceivedDocument> documents(Sender sender, ReceiptClock receipts) {
    return files.stream().map(file -> document(file, sender, receipts.next())).toList();
  }

  private ReceivedDocument document(FileUpload file, Sender sender, Instant receivedAt) {
    String name = name(file);
    return new ReceivedDocument(
        sender.source(name), read(file), type(file, name), sender.metadata(), receivedAt);
  }

  private byte[] read(FileUpload file) {
    try (InputStream in = Files.newInputStream(file.uploadedFile())) {
      return in.readNBytes(limit + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("the uploaded file " + name(file) + " can't be read", e);
    }
  }

  /** Clients that know no better say octet-stream; the name then says more. */
  private static @Nullable String type(FileUpload file, String name) {
    String declared = file.contentType();
    return declared == null || declared.isBlank() || declared.startsWith("application/octet-stream")
        ? FileNames.mediaType(name)
        : declared;
  }

  private static String name(FileUpload file) {
    String name = file.fileName();
    return FileNames.plainName(name == null || name.isBlank() ? file.name() : name);
  }
}
