package dev.strillone.ingest.article;

import dev.strillone.events.ArticleIngested;
import dev.strillone.events.DateOrigin;
import dev.strillone.events.Identities;
import dev.strillone.events.Provenance;
import dev.strillone.events.Provenance.Boilerplate;
import dev.strillone.events.Provenance.Repair;
import dev.strillone.events.TitleOrigin;
import dev.strillone.ingest.document.CharacterRepair;
import dev.strillone.ingest.document.DocumentText;
import dev.strillone.ingest.document.Line;
import dev.strillone.ingest.document.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the events out of what was cut. What came beside the document counts where it holds one article. */
final class ArticleWriter {
  private final DocumentText document;
  private final UUID documentId;
  private final Instant receivedAt;
  private final boolean single;

  ArticleWriter(DocumentText document, UUID documentId, Instant receivedAt, int articles) {
    this.document = document;
    this.documentId = documentId;
    this.receivedAt = receivedAt;
    this.single = articles == 1;
  }

  /**
   * @param position of the article in its document, from 0
   */
  ArticleIngested article(Draft draft, int position) {
    Metadata metadata = document.metadata();
    String given =
        single && metadata.title() != null ? TextOfArticle.plainTitle(metadata.title()) : null;
    TextOfArticle text = text(draft, given);
    String title = title(text, given);
    String url = single ? metadata.url() : null;
    Instant publishedAt = metadata.publishedAt();
    return new ArticleIngested(
        id(metadata, url, title, text.body(), position),
        documentId,
        Identities.revision(title, text.body()),
        document.source(),
        title,
        title == null ? TitleOrigin.ABSENT : TitleOrigin.GIVEN,
        text.body(),
        text.paragraphs(),
        language(metadata.language()),
        url,
        metadata.authors().isEmpty() ? draft.authors() : metadata.authors(),
        publishedAt,
        publishedAt == null ? null : DateOrigin.METADATA,
        receivedAt,
        provenance(draft, text));
  }

  /** A headline that the sender gave wins; the document's own, where it is another, then is text. */
  private static TextOfArticle text(Draft draft, @Nullable String given) {
    Block headline = draft.headline();
    if (given == null || headline == null || same(given, headline.shape().core())) {
      List<Block> body = draft.body();
      boolean repeats =
          given != null
              && headline == null
              && body.size() > 1
              && same(given, body.getFirst().shape().core());
      return TextOfArticle.of(headline, repeats ? body.subList(1, body.size()) : body);
    }
    List<Block> body = new ArrayList<>(draft.body());
    body.addFirst(headline);
    return TextOfArticle.of(null, body);
  }

  private @Nullable String title(TextOfArticle text, @Nullable String given) {
    String title = given != null ? given : text.title();
    if (title == null && single) {
      title = document.pageTitle() == null ? null : TextOfArticle.plainTitle(document.pageTitle());
    }
    return title == null || title.isEmpty() ? null : title;
  }

  private static boolean same(String one, String other) {
    return key(one).equals(key(other));
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private UUID id(
      Metadata metadata, @Nullable String url, @Nullable String title, String body, int position) {
    String source = document.source().id();
    if (metadata.guid() != null) {
      return Identities.articleByGuid(source, metadata.guid(), position);
    }
    return url != null
        ? Identities.articleByUrl(source, url)
        : Identities.articleByWording(source, title, Sentences.first(body));
  }

  private static @Nullable String language(@Nullable String declared) {
    String tag =
        declared == null
            ? "und"
            : Locale.forLanguageTag(declared.strip().replace('_', '-')).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }

  private Provenance provenance(Draft draft, TextOfArticle text) {
    List<Block> own = new ArrayList<>(draft.body());
    if (draft.headline() != null) {
      own.add(draft.headline());
    }
    List<Line> lines = own.stream().flatMap(block -> block.lines().stream()).toList();
    List<Repair> repairs = new ArrayList<>(text.repairs());
    for (CharacterRepair unusable : document.unusable()) {
      repairs.add(new Repair(unusable.kind(), 0, unusable.before(), unusable.after()));
    }
    return new Provenance(
        document.charset(),
        lines.stream().mapToLong(Line::byteStart).min().orElse(0),
        lines.stream().mapToLong(Line::byteEnd).max().orElse(0),
        repairs,
        draft.asides().stream().flatMap(ArticleWriter::boilerplate).toList());
  }

  private static java.util.stream.Stream<Boilerplate> boilerplate(Block aside) {
    return aside.lines().size() == 1
        ? java.util.stream.Stream.of(
            new Boilerplate(
                aside.text(),
                aside.lines().getFirst().byteStart(),
                aside.lines().getFirst().byteEnd()))
        : aside.lines().stream()
            .map(line -> new Boilerplate(line.text(), line.byteStart(), line.byteEnd()));
  }
}
