package dev.strillone.store.stream;

import dev.strillone.store.filter.ArticleFilter;
import dev.strillone.store.read.Problem;
import dev.strillone.store.stream.Streams.Client;
import dev.strillone.store.stream.Streams.NoRoom;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Articles as they come, for programs without a client for Kafka. */
@Path("/stream")
@Tag(name = "articles")
public class StreamResource {
  private static final Logger LOG = Logger.getLogger(StreamResource.class);
  private static final int RETRY_SECONDS = 5;

  private final Streams streams;

  StreamResource(Streams streams) {
    this.streams = streams;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RunOnVirtualThread
  @Operation(summary = "Articles as they are enriched, as server-sent events")
  public Response stream(
      @Parameter(description = "Words to search, as people type them") @QueryParam("q")
          List<String> q,
      @Parameter(description = "Entity id or name") @QueryParam("entity") List<String> entity,
      @Parameter(description = "Media Topic code") @QueryParam("topic") List<String> topic,
      @Parameter(description = "BCP 47") @QueryParam("language") List<String> language,
      @Parameter(description = "Source id") @QueryParam("source") List<String> source,
      @Parameter(description = "'beginning', a date or a moment; without it, from now on")
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "For clients that can't send the header") @QueryParam("lastEventId")
          @Nullable String lastEventId,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventIdHeader,
      @Context RoutingContext http)
      throws InterruptedException {
    ArticleFilter filter =
        ArticleFilter.parse(
            Map.of(
                "q", q, "entity", entity, "topic", topic, "language", language, "source", source));
    Start start = Start.parse(lastEventIdHeader == null ? lastEventId : lastEventIdHeader, from);
    try {
      return answer(streams.join(), start, filter, http);
    } catch (NoRoom e) {
      return later(e.getMessage());
    } catch (KafkaException e) {
      LOG.warnf("A stream can't begin: %s", e);
      return later("Kafka does not answer.");
    }
  }

  private static Response answer(
      Client client, Start start, ArticleFilter filter, RoutingContext http)
      throws InterruptedException {
    http.addEndHandler(ended -> client.end());
    Reading.Place place;
    try {
      place = client.begin(start);
    } catch (InterruptedException | RuntimeException e) {
      client.close();
      throw e;
    }
    StreamingOutput events =
        out -> {
          try {
            client.run(place, filter, out);
          } catch (IOException e) {
            LOG.debug("A client of the stream has gone", e);
            http.request().connection().close();
          }
        };
    return Response.ok(events, MediaType.SERVER_SENT_EVENTS_TYPE)
        .header("Cache-Control", "no-store")
        .header("X-Accel-Buffering", "no") // or nginx would keep events back
        .build();
  }

  private static Response later(String why) {
    Response problem = Problem.response(503, "No stream at present", why + " Try again later.");
    return Response.fromResponse(problem).header("Retry-After", RETRY_SECONDS).build();
  }
}
