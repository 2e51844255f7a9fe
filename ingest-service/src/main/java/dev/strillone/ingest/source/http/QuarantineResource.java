package dev.strillone.ingest.source.http;

import dev.strillone.ingest.quarantine.Quarantine;
import dev.strillone.ingest.quarantine.QuarantinedDocument;
import dev.strillone.ingest.quarantine.Quarantines;
import dev.strillone.ingest.source.IngestConfig;
import dev.strillone.ingest.source.Outcome;
import dev.strillone.ingest.source.Retries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What could not be taken in: {@code /quarantine}. */
@Path("/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class QuarantineResource {
  private final Quarantines quarantines;
  private final Retries retries;
  private final IngestConfig config;

  QuarantineResource(Quarantines quarantines, Retries retries, IngestConfig config) {
    this.quarantines = quarantines;
    this.retries = retries;
    this.config = config;
  }

  /**
   * Kept documents, the newest first.
   *
   * @param bytes of all of them
   */
  public record Kept(int count, long bytes, List<QuarantinedDocument> documents) {
    public Kept {
      documents = List.copyOf(documents);
    }
  }

  @GET
  public Kept list() {
    List<QuarantinedDocument> documents = quarantine().list();
    return new Kept(
        documents.size(), documents.stream().mapToLong(QuarantinedDocument::size).sum(), documents);
  }

  @GET
  @Path("{id}")
  public QuarantinedDocument show(UUID id) {
    return found(id);
  }

  /** The bytes as they came in; never shown by a browser, whatever they are. */
  @GET
  @Path("{id}/content")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public RestResponse<byte[]> content(UUID id) throws IOException {
    byte[] bytes = quarantine().content(id).orElseThrow(() -> missing(id));
    return RestResponse.ResponseBuilder.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  @POST
  @Path("{id}/retry")
  public RestResponse<Answer> retry(UUID id) throws IOException {
    return switch (retries.retry(quarantine(), found(id))) {
      case Outcome.Refused refused -> throw Problems.of(refused.refusals().getFirst().why());
      case Outcome.Unavailable away ->
          throw Problems.unavailable(away.detail(), config.retryAfter());
      case Outcome.Published published ->
          RestResponse.status(RestResponse.Status.ACCEPTED, Answer.of(published.documents()));
    };
  }

  @DELETE
  @Path("{id}")
  public void discard(UUID id) throws IOException {
    if (!quarantine().remove(id)) {
      throw missing(id);
    }
  }

  private Quarantine quarantine() {
    return quarantines
        .configured()
        .orElseThrow(
            () ->
                Problems.notFound(
                    "No quarantine is configured. Set strillone.ingest.quarantine.dir to a folder."));
  }

  private QuarantinedDocument found(UUID id) {
    return quarantine().find(id).orElseThrow(() -> missing(id));
  }

  private static ProblemException missing(UUID id) {
    return Problems.notFound(
        "No document %s is in quarantine. GET /quarantine lists those that are.".formatted(id));
  }
}
