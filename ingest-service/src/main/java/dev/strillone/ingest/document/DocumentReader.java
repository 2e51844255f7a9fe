package dev.strillone.ingest.document;

import dev.strillone.ingest.document.Unreadable.Reason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads documents of every kind that is understood. Pure: the same bytes give the same text. Safe for use by several threads. */
public final class DocumentReader {
  private final long maxBytes;
  private final ContentCheck check = new ContentCheck();

  /**
   * @param maxBytes of a document
   */
  public DocumentReader(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  public Reading read(ReceivedDocument document) {
    try {
      requireSize(document.bytes().length);
      DocumentText text = text(document);
      return text.isBlank()
          ? Reading.Refused.of(
              Reason.EMPTY,
              "The document holds no text, only white space or markup. Send the text of at least one article.")
          : new Reading.Read(text);
    } catch (UnreadableException e) {
      return new Reading.Refused(e.why());
    }
  }

  private void requireSize(int size) throws UnreadableException {
    if (size == 0) {
      throw new UnreadableException(
          Reason.EMPTY, "No bytes came in. Send the text of at least one article.");
    }
    if (size > maxBytes) {
      throw new UnreadableException(
          Reason.TOO_LARGE,
          String.format(
              Locale.ROOT,
              "The document has more than %,d bytes, which is the limit. Cut it into several documents.",
              maxBytes));
    }
  }

  private DocumentText text(ReceivedDocument document) throws UnreadableException {
    MediaType type = MediaType.of(document.mediaType());
    return switch (type.name()) {
      case "application/json" -> JsonDocument.read(document);
      case "text/html", "application/xhtml+xml" -> html(document, type);
      case "text/plain", "text/markdown" -> plain(document, type);
      case "" ->
          check.looksLike(document.bytes()).matches("text/html|application/xhtml\\+xml")
              ? html(document, type)
              : plain(document, type);
      default ->
          throw new UnreadableException(
              Reason.UNSUPPORTED_TYPE,
              "The media type '%s' is not read. Say Content-Type: text/plain, text/html or application/json, or send files as multipart/form-data."
                  .formatted(type.name()));
    };
  }

  private DocumentText plain(ReceivedDocument document, MediaType type) throws UnreadableException {
    Charsets.Choice choice = choice(document, type.charset());
    return text(document, choice, PlainTextReader.lines(document.bytes(), choice), null, null);
  }

  private DocumentText html(ReceivedDocument document, MediaType type) throws UnreadableException {
    String label = type.charset() == null ? HtmlCharset.declared(document.bytes()) : type.charset();
    Charsets.Choice choice = choice(document, label);
    HtmlReader.Page page = HtmlReader.read(document.bytes(), choice);
    return text(document, choice, page.lines(), page.title(), page.url());
  }

  private Charsets.Choice choice(ReceivedDocument document, @Nullable String label)
      throws UnreadableException {
    Charsets.Choice choice = Charsets.choose(document.bytes(), label);
    check.requireText(document.bytes(), choice);
    return choice;
  }

  private static DocumentText text(
      ReceivedDocument document,
      Charsets.Choice choice,
      List<Line> lines,
      @Nullable String title,
      @Nullable String url) {
    Metadata beside = document.metadata();
    Metadata metadata =
        beside.url() != null || url == null
            ? beside
            : new Metadata(
                beside.title(),
                url,
                beside.guid(),
                beside.language(),
                beside.authors(),
                beside.publishedAt());
    return new DocumentText(
        document.source(), choice.charset().name(), lines, metadata, List.of(), title);
  }
}
