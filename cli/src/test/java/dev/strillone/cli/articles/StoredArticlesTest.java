package dev.strillone.cli.articles;

import dev.strillone.cli.documents.Ingested.ArticleRef;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.support.FakeService;
import dev.strillone.cli.support.FakeTime;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StoredArticlesTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final FakeService store = new FakeService();
  private final HttpClient http = Http.client();
  private final FakeTime time = new FakeTime();
  private final StoredArticles articles =
      new StoredArticles(new StoreClient(http, store.url()), time);

  @AfterEach
  void stop() {
    http.close();
    store.close();
  }

  @Test
  void articlesComeInTheOrderAskedForThoughStoredInAnother() throws InterruptedException {
    store
        .answers("/articles/late", 404, "")
        .answers("/articles/late", 503, "")
        .answers("/articles/late", 200, article("r1"))
        .answers("/articles/early", 200, article("r2"));

    StoredArticles.Found found =
        articles.await(List.of(ref("late", "r1"), ref("early", "r2")), LIMIT);

    assertThat(found.missing()).isEmpty();
    assertThat(found.found())
        .extracting(StoredArticle::json)
        .containsExactly(article("r1"), article("r2"));
    assertThat(time.slept).hasSize(2);
  }

  @Test
  void whatIsNotStoredInTimeIsNamedAndTheOthersAreFound() throws InterruptedException {
    store
        .answers("/articles/old", 200, article("r0"))
        .answers("/articles/sick", 500, "")
        .answers("/articles/page", 200, "<html>")
        .answers("/articles/there", 200, article("r1"));

    StoredArticles.Found found =
        articles.await(
            List.of(
                ref("lost", "r1"),
                ref("old", "r1"),
                ref("sick", "r1"),
                ref("page", "r1"),
                ref("there", "r1")),
            LIMIT);

    assertThat(found.found()).extracting(StoredArticle::json).containsExactly(article("r1"));
    assertThat(found.missing())
        .containsExactly(
            "article lost: it is not stored yet",
            "article old: it is stored in another wording, not yet in this one",
            "article sick: store-service answered HTTP status 500",
            "article page: store-service at %s did not answer with JSON".formatted(store.url()));
    // one limit for all of them, not one each
    assertThat(time.slept.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(LIMIT);
  }

  @Test
  void anArticleNamedTwiceIsFoundOnceInItsLastWording() throws InterruptedException {
    store
        .answers("/articles/a", 200, article("r1"))
        .answers("/articles/a", 200, article("r2"))
        .answers("/articles/b", 200, article("r1"));

    StoredArticles.Found found =
        articles.await(List.of(ref("a", "r1"), ref("b", "r1"), ref("a", "r2")), LIMIT);

    assertThat(found.found())
        .extracting(StoredArticle::json)
        .containsExactly(article("r2"), article("r1"));
  }

  @Test
  void aStoreThatIsAwayIsSaidSo() throws InterruptedException {
    store.close();

    StoredArticles.Found found = articles.await(List.of(ref("a", "r1")), Duration.ZERO);

    assertThat(found.missing())
        .containsExactly(
            "article a: store-service at %s does not answer (connection refused)"
                .formatted(store.url()));
  }

  private static ArticleRef ref(String id, String revision) {
    return new ArticleRef(id, revision);
  }

  private static String article(String revision) {
    return "{\"revision\":\"" + revision + "\"}";
  }
}
