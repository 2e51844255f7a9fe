package dev.strillone.cli.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What ingest-service's answers mean. Whatever else listens on that port must not be mistaken for it. */
final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);
  private static final int LONGEST_QUOTE = 200;

  private Answers() {}

  static Ingested read(HttpResponse<String> answer) {
    JsonNode body = json(answer.body());
    return switch (answer.statusCode()) {
      case 202 ->
          accepted(body)
              .orElseGet(() -> new Ingested.Refused("the answer is not ingest-service's own"));
      case 503 -> new Ingested.Busy(reason(answer, body), pause(answer));
      default -> new Ingested.Refused(reason(answer, body));
    };
  }

  private static Optional<Ingested> accepted(JsonNode body) {
    if (!body.path("documents").isArray()) {
      return Optional.empty();
    }
    List<Ingested.ArticleRef> articles = new ArrayList<>();
    for (JsonNode document : body.path("documents")) {
      for (JsonNode article : document.path("articles")) {
        articles.add(
            new Ingested.ArticleRef(
                article.path("articleId").asText(), article.path("revision").asText()));
      }
    }
    return Optional.of(new Ingested.Accepted(articles));
  }

  /** The problem document's own words (RFC 9457), where the answer is one. */
  private static String reason(HttpResponse<String> answer, JsonNode body) {
    String words = body.path("detail").asText(body.path("title").asText());
    if (!words.isEmpty()) {
      return words;
    }
    String first = answer.body().strip().lines().findFirst().orElse("");
    String quote = first.length() <= LONGEST_QUOTE ? first : first.substring(0, LONGEST_QUOTE);
    return "HTTP status " + answer.statusCode() + (quote.isEmpty() ? "" : ": " + quote);
  }

  private static Duration pause(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("[1-9][0-9]{0,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(USUAL_PAUSE);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
