package dev.strillone.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.documents.Ingested.ArticleRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Waits until articles can be read back. */
public final class StoredArticles {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Function<String, Optional<JsonNode>> byId;

  /**
   * @param byId the store's newest revision of an article
   */
  public StoredArticles(Function<String, Optional<JsonNode>> byId) {
    this.byId = byId;
  }

  /**
   * What was found.
   *
   * @param found in the order asked for
   * @param missing not readable within the limit
   */
  public record Found(List<JsonNode> found, List<ArticleRef> missing) {
    public Found {
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }

  /** Waits for these revisions, each asked for once however often it is named. */
  public Found await(List<ArticleRef> wanted, Duration limit) throws InterruptedException {
    Map<ArticleRef, JsonNode> found = new LinkedHashMap<>();
    Set<ArticleRef> missing = new LinkedHashSet<>(wanted);
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      for (ArticleRef ref : missing) {
        byId.apply(ref.articleId())
            .filter(article -> article.path("revision").asText().equals(ref.revision()))
            .ifPresent(article -> found.put(ref, article));
      }
      missing.removeAll(found.keySet());
      if (missing.isEmpty() || System.nanoTime() > deadline) {
        return new Found(inOrder(wanted, found), new ArrayList<>(missing));
      }
      Thread.sleep(PAUSE);
    }
  }

  private static List<JsonNode> inOrder(List<ArticleRef> wanted, Map<ArticleRef, JsonNode> found) {
    return new LinkedHashSet<>(wanted).stream().filter(found::containsKey).map(found::get).toList();
  }
}
