package dev.strillone.store.page;

import dev.strillone.events.Enrichment;
import dev.strillone.events.Entity;
import dev.strillone.events.Span;
import dev.strillone.events.TextPart;
import dev.strillone.events.TitleOrigin;
import dev.strillone.events.Topic;
import dev.strillone.store.read.Article;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An article as the templates show it. */
public record ArticleView(Article article) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final int TEASER = 280;
  private static final int HEADLINE = 90;
  private static final int CHIPS = 8;
  private static final int PERCENT = 100;

  /** The headline, or the first words where there is none. */
  public String headline() {
    String title = article.title();
    return title == null ? cut(article.body(), HEADLINE) : title;
  }

  public boolean hasTitle() {
    return article.titleOrigin() != TitleOrigin.ABSENT;
  }

  public List<Highlight.Piece> titlePieces() {
    String title = article.title() == null ? "" : article.title();
    Span whole = new Span(0, title.codePointCount(0, title.length()));
    return Highlight.pieces(title, whole, article.entities(), TextPart.TITLE);
  }

  public List<List<Highlight.Piece>> paragraphs() {
    return article.paragraphs().stream()
        .map(p -> Highlight.pieces(article.body(), p, article.entities(), TextPart.BODY))
        .toList();
  }

  public String teaser() {
    return cut(article.body(), TEASER);
  }

  public String received() {
    return moment(article.receivedAt());
  }

  public String published() {
    Instant published = article.publishedAt();
    return published == null ? "" : moment(published);
  }

  /** The entities that the article is most about. */
  public List<Entity> mainEntities() {
    return article.entities().stream()
        .sorted(java.util.Comparator.comparingDouble(Entity::salience).reversed())
        .limit(CHIPS)
        .toList();
  }

  /** All entities by type. */
  public Map<String, List<Entity>> entitiesByType() {
    return article.entities().stream()
        .collect(
            Collectors.groupingBy(
                e -> Highlight.cssClass(e.type()), TreeMap::new, Collectors.toList()));
  }

  /** What the article is about in a few phrases, most telling first. */
  public List<Enrichment.Keyphrase> keyphrases() {
    List<Enrichment.Keyphrase> phrases = article.enrichment().keyphrases();
    return phrases == null ? List.of() : phrases;
  }

  public String kind(Entity entity) {
    return Highlight.cssClass(entity.type());
  }

  /** The name for people: Italian for an Italian article, else English. */
  public String topicName(Topic topic) {
    String english = topic.name().getOrDefault("en-GB", topic.code());
    return article.language().startsWith("it") ? topic.name().getOrDefault("it", english) : english;
  }

  public long percent(double ratio) {
    return Math.round(ratio * PERCENT);
  }

  private static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  private static String cut(String text, int codePoints) {
    String flat = text.replace('\n', ' ');
    if (flat.codePointCount(0, flat.length()) <= codePoints) {
      return flat;
    }
    String head = flat.substring(0, flat.offsetByCodePoints(0, codePoints));
    int lastSpace = head.lastIndexOf(' ');
    return (lastSpace > 0 ? head.substring(0, lastSpace) : head) + "…";
  }
}
