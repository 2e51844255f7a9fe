package dev.strillone.ingest.source.http;

import dev.strillone.events.SourceKind;
import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.source.IngestConfig;
import dev.strillone.ingest.source.Outcome;
import dev.strillone.ingest.source.ReceiptClock;
import dev.strillone.ingest.source.Reception;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** {@code POST /documents}: takes documents, and answers when their articles are in Kafka. */
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentsResource {
  private final Reception reception;
  private final IngestConfig config;
  private final Refusals refusals;
  private final ReceiptClock receipts;

  DocumentsResource(
      Reception reception, IngestConfig config, Refusals refusals, ReceiptClock receipts) {
    this.reception = reception;
    this.refusals = refusals;
    this.config = config;
    this.receipts = receipts;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @RunOnVirtualThread
  public RestResponse<Answer> one(
      @BeanParam Sender sender,
      @RestHeader(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      byte @Nullable [] body) {
    sender.check();
    byte[] bytes = body == null ? new byte[0] : body;
    ReceivedDocument document =
        new ReceivedDocument(sender.source(null), bytes, type, sender.metadata(), receipts.next());
    return switch (reception.receive(
        SourceKind.HTTP, List.of(document), refusals.keeping(sender))) {
      case Outcome.Refused refused -> throw Problems.of(refused.refusals().getFirst().why());
      case Outcome.Unavailable away ->
          throw Problems.unavailable(away.detail(), config.retryAfter());
      case Outcome.Published published -> accepted(sender, published);
    };
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RunOnVirtualThread
  public RestResponse<Answer> several(
      @BeanParam Sender sender, @RestForm(FileUpload.ALL) List<FileUpload> files) {
    sender.check();
    Parts parts = new Parts(files, (int) config.maxDocumentSize().asLongValue());
    List<ReceivedDocument> documents = parts.documents(sender, receipts);
    return switch (reception.receive(SourceKind.HTTP, documents, refusals.keeping(sender))) {
      case Outcome.Refused refused -> throw Problems.ofParts(refused.refusals(), parts.names());
      case Outcome.Unavailable away ->
          throw Problems.unavailable(away.detail(), config.retryAfter());
      case Outcome.Published published -> accepted(sender, published);
    };
  }

  private static RestResponse<Answer> accepted(Sender sender, Outcome.Published published) {
    RestResponse.ResponseBuilder<Answer> response =
        RestResponse.ResponseBuilder.create(
            RestResponse.Status.ACCEPTED, Answer.of(published.documents()));
    if (sender.idempotencyKey != null) {
      response.header("Idempotency-Key", sender.idempotencyKey);
    }
    return response.build();
  }
}
