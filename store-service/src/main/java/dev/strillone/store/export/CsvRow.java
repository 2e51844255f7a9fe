package dev.strillone.store.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.strillone.events.Entity;
import dev.strillone.events.Topic;
import dev.strillone.store.read.Article;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An article as a spreadsheet has it; of several values in a cell each but the first stands after {@code "; "}. */
@JsonPropertyOrder({
  "articleId",
  "revision",
  "sourceId",
  "sourceName",
  "title",
  "body",
  "language",
  "url",
  "authors",
  "publishedAt",
  "receivedAt",
  "storedAt",
  "entities",
  "entityIds",
  "topics",
  "topicCodes"
})
record CsvRow(
    String articleId,
    String revision,
    String sourceId,
    String sourceName,
    String title,
    String body,
    String language,
    String url,
    String authors,
    String publishedAt,
    String receivedAt,
    String storedAt,
    String entities,
    String entityIds,
    String topics,
    String topicCodes) {
  /** Spreadsheets take what begins so for a formula, which may do anything (OWASP, CSV injection). */
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  static CsvRow of(Article article) {
    return new CsvRow(
        text(article.articleId()),
        text(article.revision()),
        text(article.source().id()),
        text(article.source().name()),
        text(article.title()),
        text(article.body()),
        text(article.language()),
        text(article.url()),
        text(article.authors()),
        text(article.publishedAt()),
        text(article.receivedAt()),
        text(article.storedAt()),
        text(article.entities().stream().map(Entity::name).toList()),
        text(article.entities().stream().map(Entity::id).toList()),
        text(article.topics().stream().map(CsvRow::name).toList()),
        text(article.topics().stream().map(Topic::code).toList()));
  }

  private static String name(Topic topic) {
    return topic.name().getOrDefault("en-GB", topic.code());
  }

  private static String text(Collection<String> values) {
    return text(values.stream().collect(Collectors.joining("; ")));
  }

  /** An apostrophe makes a text of a formula; spreadsheets don't show it. */
  private static String text(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
