package dev.strillone.cli.articles;

import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.service.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Waits until articles can be read back. */
public final class StoredArticles {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final StoreClient store;
  private final Time time;

  public StoredArticles(StoreClient store, Time time) {
    this.store = store;
    this.time = time;
  }

  /**
   * What was found.
   *
   * @param found in the order asked for
   * @param missing a sentence for each that could not be read within the limit
   */
  public record Found(List<StoredArticle> found, List<String> missing) {
    public Found {
      found = List.copyOf(found);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Waits for these articles, each asked for once however often it is named. Of several revisions of an article, the
   * last is waited for: the store shows no other.
   */
  public Found await(List<ArticleRef> wanted, Duration limit) throws InterruptedException {
    Map<String, String> revisions = new LinkedHashMap<>();
    wanted.forEach(ref -> revisions.put(ref.articleId(), ref.revision()));
    Duration end = time.now().plus(limit);
    List<StoredArticle> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> revision : revisions.entrySet()) {
      switch (await(revision.getKey(), revision.getValue(), end)) {
        case StoreAnswer.Here(StoredArticle article) -> found.add(article);
        case StoreAnswer.NotYet(String reason) ->
            missing.add("article " + revision.getKey() + ": " + reason);
      }
    }
    return new Found(found, missing);
  }

  /** Asks at least once, also after the end: what took its time is perhaps there by now. */
  private StoreAnswer await(String articleId, String revision, Duration end)
      throws InterruptedException {
    while (true) {
      StoreAnswer answer = store.article(articleId);
      if (answer instanceof StoreAnswer.Here(StoredArticle article)) {
        if (article.revision().equals(revision)) {
          return answer;
        }
        answer = new StoreAnswer.NotYet("it is stored in another wording, not yet in this one");
      }
      if (time.now().compareTo(end) >= 0) {
        return answer;
      }
      time.sleep(PAUSE);
    }
  }
}
