package dev.strillone.ingest.document;

import dev.strillone.events.Source;
import dev.strillone.ingest.document.JsonReader.Field;
import dev.strillone.ingest.document.JsonReader.Fields;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that was sent as JSON. What it says of itself wins over what was said beside it. */
final class JsonDocument {
  private static final int LONGEST = 2000;
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private final ReceivedDocument received;
  private final Fields fields;
  private final List<CharacterRepair> unusable = new ArrayList<>();

  private JsonDocument(ReceivedDocument received, Fields fields) {
    this.received = received;
    this.fields = fields;
  }

  static DocumentText read(ReceivedDocument received) throws UnreadableException {
    return new JsonDocument(received, JsonReader.read(received.bytes())).text();
  }

  private DocumentText text() throws UnreadableException {
    Field text = fields.fields().get("text");
    Field html = fields.fields().get("html");
    if ((text == null) == (html == null)) {
      throw JsonReader.wrong(
          text == null
              ? "The JSON holds neither 'text' nor 'html'. Put the article's text into one of them."
              : "The JSON holds both 'text' and 'html'. Send one of them.");
    }
    HtmlReader.Page page =
        html == null
            ? new HtmlReader.Page(
                PlainTextReader.lines(text.value(), text.start(), text.end()), null, null)
            : HtmlReader.read(html.value(), html.start(), html.end());
    return new DocumentText(
        source(),
        StandardCharsets.UTF_8.name(),
        page.lines(),
        metadata(page),
        unusable,
        page.title());
  }

  private Source source() throws UnreadableException {
    Source beside = received.source();
    String id = value("source.id");
    String name = value("source.name");
    String uri = value("uri");
    return new Source(
        id == null ? beside.id() : id,
        name != null ? name : id == null ? beside.name() : id,
        beside.kind(),
        uri == null ? beside.uri() : uri);
  }

  private Metadata metadata(HtmlReader.Page page) throws UnreadableException {
    Metadata beside = received.metadata();
    String url = or(value("url"), beside.url());
    return new Metadata(
        or(value("title"), beside.title()),
        url == null ? page.url() : url,
        or(value("guid"), beside.guid()),
        or(value("language"), beside.language()),
        fields.authors().isEmpty() ? beside.authors() : fields.authors(),
        publishedAt());
  }

  private static @Nullable String or(@Nullable String own, @Nullable String beside) {
    return own == null ? beside : own;
  }

  /** A date that can't be right is no reason to lose an article: it is kept as it came, and the article has none. */
  private @Nullable Instant publishedAt() throws UnreadableException {
    String raw = value("publishedAt");
    if (raw == null) {
      return received.metadata().publishedAt();
    }
    try {
      Instant date = OffsetDateTime.parse(raw).toInstant();
      if (date.isAfter(Instant.EPOCH) && date.isBefore(received.receivedAt().plus(CLOCKS_DIFFER))) {
        return date;
      }
    } catch (DateTimeException e) {
      // noted below, like a date that is out of bounds
    }
    unusable.add(new CharacterRepair("unusable-date", 0, raw, ""));
    return null;
  }

  private @Nullable String value(String name) throws UnreadableException {
    Field field = fields.fields().get(name);
    if (field == null) {
      return null;
    }
    String value = CleanText.of(field.value()).text();
    if (value.length() > LONGEST) {
      throw JsonReader.wrong(
          "'%s' has %d characters, and at most %d are taken."
              .formatted(name, value.length(), LONGEST));
    }
    return value.isEmpty() ? null : value;
  }
}
