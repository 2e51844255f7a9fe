package dev.strillone.store.webhook.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.store.read.Page;
import dev.strillone.store.webhook.Webhook;
import dev.strillone.store.webhook.send.Courier;
import dev.strillone.store.webhook.table.Subscriptions;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Webhooks for programs. */
@Path("/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@Blocking
public class WebhooksResource {
  private static final String BY_HAND = "by hand";

  private final Webhooks webhooks;
  private final Subscriptions subscriptions;
  private final Pings pings;
  private final Courier courier;

  WebhooksResource(Webhooks webhooks, Subscriptions subscriptions, Pings pings, Courier courier) {
    this.webhooks = webhooks;
    this.subscriptions = subscriptions;
    this.pings = pings;
    this.courier = courier;
  }

  /** A webhook with its secret, which is shown this once. */
  public record WithSecret(@JsonUnwrapped Webhook webhook, String secret) {
    static WithSecret of(Webhooks.Made made) {
      return new WithSecret(made.webhook(), made.secret().text());
    }
  }

  /** A secret that the caller chose. */
  public record NewSecret(@Nullable String secret) {}

  @GET
  @Operation(summary = "All webhooks, the newest first")
  public Page<Webhook> list() throws SQLException {
    return new Page<>(subscriptions.all(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Subscribes to the articles that a filter lets through, from now on",
      description = "The answer holds the secret that signs each request; it is never shown again")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WebhookWish.class)))
  @APIResponse(
      responseCode = "201",
      description = "It is told from now on",
      content = @Content(schema = @Schema(implementation = WithSecret.class)))
  public Response create(@Nullable JsonNode wish) throws SQLException, InterruptedException {
    WithSecret made = WithSecret.of(webhooks.create(WebhookWish.parse(wish)));
    return Response.created(URI.create("/webhooks/" + made.webhook().id())).entity(made).build();
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "One webhook")
  public Webhook get(@RestPath UUID id) throws SQLException {
    return webhooks.get(id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  @Operation(
      summary = "Changes url, description or filter",
      description =
          "What waits goes to the new address; a new filter is asked from the next event on")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = WebhookWish.class)))
  public Webhook change(@RestPath UUID id, @Nullable JsonNode wish)
      throws SQLException, InterruptedException {
    Webhook changed =
        webhooks.change(id, WebhookWish.parse(wish), wish != null && wish.has("description"));
    courier.wake();
    return changed;
  }

  @DELETE
  @Path("/{id}")
  @Operation(summary = "Ends it; what waits is not sent, and its log is deleted")
  public void delete(@RestPath UUID id) throws SQLException {
    if (!subscriptions.delete(id)) {
      throw Webhooks.unknown(id);
    }
  }

  @POST
  @Path("/{id}/pause")
  @Operation(summary = "Sends nothing until it is resumed; what comes meanwhile waits")
  public Webhook pause(@RestPath UUID id) throws SQLException {
    subscriptions.pause(id, BY_HAND);
    return webhooks.get(id);
  }

  @POST
  @Path("/{id}/resume")
  @Operation(
      summary = "Sends what waits, at once",
      description = "Also for one that is active and waits because its endpoint was in trouble")
  public Webhook resume(@RestPath UUID id) throws SQLException {
    subscriptions.resume(id);
    courier.wake();
    return webhooks.get(id);
  }

  @POST
  @Path("/{id}/test")
  @Operation(
      summary = "Sends a signed event of type " + Pings.TYPE + " now, and says what came back",
      description = "Once, also for a paused webhook; it does not stand in the log")
  public Pings.Pong test(@RestPath UUID id) throws SQLException, InterruptedException {
    return pings.ping(id).orElseThrow(() -> Webhooks.unknown(id));
  }

  @POST
  @Path("/{id}/secret")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Gives it a new secret",
      description =
          "For a day (strillone.webhooks.secret-overlap) requests have two signatures, of the new"
              + " secret and of the one before")
  public WithSecret rotate(@RestPath UUID id, @Nullable NewSecret wanted) throws SQLException {
    return WithSecret.of(webhooks.rotate(id, wanted == null ? null : wanted.secret()));
  }
}
