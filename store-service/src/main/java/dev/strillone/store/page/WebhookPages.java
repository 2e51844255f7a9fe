package dev.strillone.store.page;

import dev.strillone.store.read.BadQuery;
import dev.strillone.store.read.Page;
import dev.strillone.store.webhook.Delivery;
import dev.strillone.store.webhook.Webhook;
import dev.strillone.store.webhook.api.DeliveriesResource;
import dev.strillone.store.webhook.api.Webhooks;
import dev.strillone.store.webhook.api.WebhooksResource;
import dev.strillone.store.webhook.table.DeliveryLog;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The webhooks and their delivery logs for people. */
@Path("/webhooks")
@Blocking
public class WebhookPages {
  private static final int SHOWN = 50;

  private final WebhooksResource resource;
  private final DeliveriesResource deliveries;
  private final Webhooks webhooks;
  private final DeliveryLog log;

  WebhookPages(
      WebhooksResource resource,
      DeliveriesResource deliveries,
      Webhooks webhooks,
      DeliveryLog log) {
    this.resource = resource;
    this.deliveries = deliveries;
    this.webhooks = webhooks;
    this.log = log;
  }

  /** Templates, checked when the service is built. */
  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance webhooks(List<WebhookView> webhooks);

    static native TemplateInstance webhook(
        WebhookView view, List<DeliveryView> deliveries, String state, @Nullable String next);
  }

  @GET
  // who does not say what they want are programs
  @Produces("text/html;qs=0.5")
  @Operation(hidden = true)
  public TemplateInstance list() throws SQLException {
    return Templates.webhooks(resource.list().items().stream().map(WebhookView::new).toList());
  }

  @GET
  @Path("/{id}")
  @Produces("text/html;qs=0.5")
  @Operation(hidden = true)
  public TemplateInstance one(
      @RestPath UUID id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("after") @Nullable String after)
      throws SQLException {
    Webhook webhook = webhooks.get(id);
    Page<Delivery> page = deliveries.list(id, state, SHOWN, after);
    return Templates.webhook(
        new WebhookView(webhook),
        page.items().stream().map(DeliveryView::new).toList(),
        state == null ? "" : state,
        page.next());
  }

  /** What the buttons do; then the page is shown again. */
  @POST
  @Path("/{id}/form")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response act(
      @RestPath UUID id,
      @RestForm @Nullable String action,
      @RestForm @Nullable UUID delivery,
      @RestForm @Nullable String state)
      throws SQLException {
    switch (action == null ? "" : action) {
      case "pause" -> resource.pause(id);
      case "resume" -> resource.resume(id);
      case "redeliver" -> redeliver(id, delivery);
      default -> throw new BadQuery("action", "no button sends this", null);
    }
    String shown =
        state == null || state.isEmpty() ? "" : "?state=" + TextExtensions.inQuery(state);
    return Response.seeOther(URI.create("/webhooks/" + id + shown)).build();
  }

  /** Pressed twice it is sent again once. */
  private void redeliver(UUID webhook, @Nullable UUID delivery) throws SQLException {
    if (delivery == null) {
      throw new BadQuery("delivery", "it is missing: which shall be sent again?", null);
    }
    boolean waits =
        log.find(webhook, delivery)
            .filter(found -> found.delivery().state() == Delivery.State.PENDING)
            .isPresent();
    if (!waits) {
      deliveries.redeliver(webhook, delivery);
    }
  }
}
