package dev.strillone.store.read;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What newer enrichers changed, for programs. */
@Path("/tag-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tags")
@Blocking
public class TagChangesResource {
  private final TagChangeReader changes;

  TagChangesResource(TagChangeReader changes) {
    this.changes = changes;
  }

  @GET
  @Operation(summary = "Tags that newer enrichers added, removed or changed, the last change first")
  public TagChanges list(
      @Parameter(description = "Changed since: a date or a moment", example = "2026-11-24")
          @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "Article received from: a date or a moment", example = "2026-11-24")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "Article received to: a date (included) or a moment (excluded)",
              example = "2026-11-24T12:00:00Z")
          @QueryParam("to")
          @Nullable String to,
      @Parameter(description = "Source id", example = "http") @QueryParam("source")
          @Nullable String source,
      @Parameter(description = "entity or topic") @QueryParam("kind") @Nullable String kind,
      @Parameter(description = "added, removed or changed") @QueryParam("change")
          @Nullable String change,
      @Parameter(description = "Changes a page, 1 to 100") @QueryParam("limit") @DefaultValue("20")
          int limit,
      @Parameter(description = "The 'next' of the page before") @QueryParam("after")
          @Nullable String after)
      throws SQLException {
    return changes.find(TagChangeQuery.parse(since, from, to, source, kind, change, limit, after));
  }
}
