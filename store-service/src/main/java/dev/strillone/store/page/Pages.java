package dev.strillone.store.page;

import dev.strillone.store.read.Article;
import dev.strillone.store.read.ArticleQuery;
import dev.strillone.store.read.ArticleReader;
import dev.strillone.store.read.BadQuery;
import dev.strillone.store.read.Page;
import dev.strillone.store.read.TagReader;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The newest articles, and one article with its entities marked in the text. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class Pages {
  private static final int PAGE = 20;

  private final ArticleReader articles;
  private final TagReader tags;

  Pages(ArticleReader articles, TagReader tags) {
    this.articles = articles;
    this.tags = tags;
  }

  /** Templates, checked when the service is built. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance index(
        List<ArticleView> articles,
        Search search,
        List<TagReader.TopicCount> topics,
        @Nullable String next,
        @Nullable String problem);

    static native TemplateInstance article(ArticleView view);
  }

  /** What was asked for, to be shown again in the form. */
  public record Search(String q, String entity, String topic, String language, String source) {
    static Search of(
        @Nullable String q,
        @Nullable String entity,
        @Nullable String topic,
        @Nullable String language,
        @Nullable String source) {
      return new Search(shown(q), shown(entity), shown(topic), shown(language), shown(source));
    }

    public boolean isEmpty() {
      return (q + entity + topic + language + source).isEmpty();
    }

    private static String shown(@Nullable String value) {
      return value == null ? "" : value.strip();
    }

    String link(String after) {
      UriBuilder uri = UriBuilder.fromPath("/").queryParam("after", after);
      put(uri, "q", q);
      put(uri, "entity", entity);
      put(uri, "topic", topic);
      put(uri, "language", language);
      put(uri, "source", source);
      return uri.build().toString();
    }

    private static void put(UriBuilder uri, String name, String value) {
      if (!value.isEmpty()) {
        uri.queryParam(name, "{" + name + "}").resolveTemplate(name, value);
      }
    }
  }

  @GET
  @Operation(hidden = true)
  public TemplateInstance index(
      @QueryParam("q") @Nullable String q,
      @QueryParam("entity") @Nullable String entity,
      @QueryParam("topic") @Nullable String topic,
      @QueryParam("language") @Nullable String language,
      @QueryParam("source") @Nullable String source,
      @QueryParam("after") @Nullable String after)
      throws SQLException {
    Search search = Search.of(q, entity, topic, language, source);
    try {
      Page<Article> page =
          articles.find(
              ArticleQuery.parse(q, entity, topic, language, source, null, null, PAGE, after));
      String cursor = page.next();
      return Templates.index(
          page.items().stream().map(ArticleView::new).toList(),
          search,
          tags.topics(),
          cursor == null ? null : search.link(cursor),
          null);
    } catch (BadQuery e) {
      return Templates.index(List.of(), search, tags.topics(), null, e.getMessage());
    }
  }

  @GET
  @Path("read/{id}")
  @Operation(hidden = true)
  public TemplateInstance article(@RestPath UUID id) throws SQLException {
    Article article =
        articles
            .find(id)
            .orElseThrow(() -> new NotFoundException("no article " + id + " is stored (yet)"));
    return Templates.article(new ArticleView(article));
  }
}
