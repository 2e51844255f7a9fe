package dev.strillone.store.webhook.api;

import dev.strillone.store.read.ArticleQuery;
import dev.strillone.store.read.BadQuery;
import dev.strillone.store.read.Page;
import dev.strillone.store.webhook.Delivery;
import dev.strillone.store.webhook.send.Courier;
import dev.strillone.store.webhook.table.DeliveryLog;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The delivery log of a webhook, for programs. */
@Path("/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks")
@Blocking
public class DeliveriesResource {
  private static final int MAX_LIMIT = 100;

  private final Webhooks webhooks;
  private final DeliveryLog log;
  private final Courier courier;

  DeliveriesResource(Webhooks webhooks, DeliveryLog log, Courier courier) {
    this.webhooks = webhooks;
    this.log = log;
    this.courier = courier;
  }

  @GET
  @Operation(summary = "What became of each delivery, the newest first")
  public Page<Delivery> list(
      @RestPath UUID id,
      @Parameter(description = "pending, delivered or failed", example = "failed")
          @QueryParam("state")
          @Nullable String state,
      @Parameter(description = "Deliveries a page, 1 to 100")
          @QueryParam("limit")
          @DefaultValue("20")
          int limit,
      @Parameter(description = "The 'next' of the page before") @QueryParam("after")
          @Nullable String after)
      throws SQLException {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new BadQuery("limit", "it must be from 1 to " + MAX_LIMIT, null);
    }
    webhooks.get(id);
    return log.page(
        id,
        state(ArticleQuery.given("state", state)),
        sequence(ArticleQuery.given("after", after)),
        limit);
  }

  @GET
  @Path("/{delivery}")
  @Operation(summary = "One delivery with each of its requests")
  public DeliveryLog.Whole get(@RestPath UUID id, @RestPath UUID delivery) throws SQLException {
    return log.find(id, delivery).orElseThrow(() -> unknown(id, delivery));
  }

  @POST
  @Path("/{delivery}/redeliver")
  @Operation(
      summary = "Sends one again that was delivered or given up, under the same delivery id",
      description =
          "409 where it waits to be sent anyway. That of a paused webhook waits until it is"
              + " resumed")
  public Delivery redeliver(@RestPath UUID id, @RestPath UUID delivery) throws SQLException {
    boolean again = log.again(id, delivery);
    Delivery now = log.find(id, delivery).orElseThrow(() -> unknown(id, delivery)).delivery();
    if (!again) {
      throw new ClientErrorException(
          "delivery " + delivery + " waits to be sent anyway", Status.CONFLICT);
    }
    courier.wake();
    return now;
  }

  static Delivery.@Nullable State state(@Nullable String text) {
    return text == null
        ? null
        : Delivery.State.of(text)
            .orElseThrow(
                () -> new BadQuery("state", "it must be pending, delivered or failed", null));
  }

  private static @Nullable Long sequence(@Nullable String after) {
    try {
      return after == null ? null : Long.valueOf(after);
    } catch (NumberFormatException e) {
      throw new BadQuery("after", "it is not the 'next' of an earlier answer", e);
    }
  }

  private static NotFoundException unknown(UUID webhook, UUID delivery) {
    return new NotFoundException("webhook " + webhook + " has no delivery " + delivery);
  }
}
