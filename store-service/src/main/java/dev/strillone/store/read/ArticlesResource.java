package dev.strillone.store.read;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Articles for programs. */
@Path("/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
@Blocking
public class ArticlesResource {
  private final ArticleReader articles;

  ArticlesResource(ArticleReader articles) {
    this.articles = articles;
  }

  @GET
  @Operation(summary = "Articles, newest first, a page at a time")
  public Page<Article> list(
      @Parameter(
              description = "Words to search, as people type them",
              example = "\"data center\" -Nvidia")
          @QueryParam("q")
          @Nullable String q,
      @Parameter(description = "Entity id or name", example = "OpenAI") @QueryParam("entity")
          @Nullable String entity,
      @Parameter(description = "Media Topic code", example = "medtop:13000000") @QueryParam("topic")
          @Nullable String topic,
      @Parameter(description = "BCP 47", example = "it") @QueryParam("language")
          @Nullable String language,
      @Parameter(description = "Source id", example = "http") @QueryParam("source")
          @Nullable String source,
      @Parameter(description = "Received from: a date or a moment", example = "2026-11-24")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "Received to: a date (included) or a moment (excluded)",
              example = "2026-11-24T12:00:00Z")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "Articles a page, 1 to 100") @QueryParam("limit") @DefaultValue("20")
          int limit,
      @Parameter(description = "The 'next' of the page before") @QueryParam("after")
          @Nullable String after)
      throws SQLException {
    return articles.find(
        ArticleQuery.parse(q, entity, topic, language, source, from, to, limit, after));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One article with its tags")
  public Article get(@RestPath UUID id) throws SQLException {
    return articles.find(id).orElseThrow(() -> unknown(id));
  }

  @GET
  @Path("/{id}/revisions")
  @Operation(summary = "Every wording that the article had, newest first")
  public List<Revision> revisions(@RestPath UUID id) throws SQLException {
    List<Revision> revisions = articles.revisions(id);
    if (revisions.isEmpty()) {
      throw unknown(id);
    }
    return revisions;
  }

  private static NotFoundException unknown(UUID id) {
    return new NotFoundException("no article " + id + " is stored (yet)");
  }
}
