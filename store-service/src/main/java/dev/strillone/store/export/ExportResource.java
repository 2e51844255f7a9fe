package dev.strillone.store.export;

import dev.strillone.store.read.ArticleQuery;
import dev.strillone.store.read.ArticleReader;
import dev.strillone.store.read.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All articles that fit, as a file. */
@Path("/articles/export")
@Tag(name = "articles")
public class ExportResource {
  private static final Logger LOG = Logger.getLogger(ExportResource.class);
  private static final int RETRY_SECONDS = 60;

  private final ArticleReader articles;
  private final ArticleWriters writers;
  private final Semaphore room;

  /**
   * @param atATime exports in work: each holds a connection to the database
   */
  ExportResource(
      ArticleReader articles,
      ArticleWriters writers,
      @ConfigProperty(name = "strillone.store.exports-at-a-time", defaultValue = "4") int atATime) {
    this.articles = articles;
    this.writers = writers;
    this.room = new Semaphore(atATime);
  }

  @GET
  @RunOnVirtualThread
  @Operation(summary = "All articles that fit, newest first, as JSON lines, CSV or ninjs")
  public Response export(
      @Parameter(description = "jsonl, csv or ninjs; without it, what Accept says")
          @QueryParam("format")
          @Nullable String format,
      @QueryParam("q") @Nullable String q,
      @QueryParam("entity") @Nullable String entity,
      @QueryParam("topic") @Nullable String topic,
      @QueryParam("language") @Nullable String language,
      @QueryParam("source") @Nullable String source,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @Context HttpHeaders headers,
      @Context RoutingContext http) {
    ExportFormat wanted =
        ExportFormat.of(ArticleQuery.given("format", format), headers.getAcceptableMediaTypes());
    ArticleQuery query = ArticleQuery.parse(q, entity, topic, language, source, from, to, 1, null);
    if (!room.tryAcquire()) {
      return later();
    }
    AtomicBoolean held = new AtomicBoolean(true);
    http.addEndHandler(
        ended -> {
          if (held.getAndSet(false)) {
            room.release();
          }
        });
    StreamingOutput file = out -> write(wanted, query, out, http);
    return Response.ok(file)
        .type(wanted.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + wanted.fileName() + "\"")
        .build();
  }

  private void write(ExportFormat format, ArticleQuery query, OutputStream out, RoutingContext http)
      throws IOException {
    try {
      articles.all(query, writers.open(format, out));
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.warnf("An export breaks off: %s", e);
      if (!http.response().headWritten()) {
        throw new WebApplicationException("The database does not answer.", e, 503);
      }
      // an end in good order would make it look complete
      http.request().connection().close();
      throw new IOException("the export broke off", e);
    }
  }

  private static Response later() {
    Response problem = Problem.response(503, "There are exports enough", "Try again in a minute.");
    return Response.fromResponse(problem).header("Retry-After", RETRY_SECONDS).build();
  }
}
