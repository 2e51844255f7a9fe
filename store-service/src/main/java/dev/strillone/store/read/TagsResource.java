package dev.strillone.store.read;

import dev.strillone.store.read.TagReader.EntityCount;
import dev.strillone.store.read.TagReader.TopicCount;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Entities and topics for programs. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tags")
@Blocking
public class TagsResource {
  private static final int MAX_OFFSET = 10_000;

  private final TagReader tags;

  TagsResource(TagReader tags) {
    this.tags = tags;
  }

  @GET
  @Path("/entities")
  @Operation(summary = "Entities, those in most articles first")
  public Page<EntityCount> entities(
      @QueryParam("q") @Nullable String q,
      @QueryParam("type") @Nullable String type,
      @QueryParam("limit") @DefaultValue("20") int limit,
      @QueryParam("after") @DefaultValue("0") int after)
      throws SQLException {
    int size = ArticleQuery.limit(limit);
    if (after < 0 || after > MAX_OFFSET) {
      throw new BadQuery(
          "after", "it must be from 0 to " + MAX_OFFSET + "; narrow the list with q or type", null);
    }
    List<EntityCount> found =
        new ArrayList<>(
            tags.entities(
                ArticleQuery.given("q", q), ArticleQuery.given("type", type), size + 1, after));
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    found.removeLast();
    return new Page<>(found, String.valueOf(after + size));
  }

  @GET
  @Path("/topics")
  @Operation(summary = "Media Topics in use, those of most articles first")
  public Page<TopicCount> topics() throws SQLException {
    return new Page<>(tags.topics(), null);
  }
}
