package dev.strillone.store.webhook.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.strillone.events.EventJson;
import dev.strillone.store.webhook.send.Answer;
import dev.strillone.store.webhook.send.Carrier;
import dev.strillone.store.webhook.send.Parcel;
import dev.strillone.store.webhook.sign.SecretBox;
import dev.strillone.store.webhook.table.Subscriptions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sends a signed event of no importance, and says what came back. */
public final class Pings {
  static final String TYPE = "dev.strillone.webhook.ping.v1";

  private final Subscriptions subscriptions;
  private final SecretBox box;
  private final Carrier carrier;
  private final Clock clock;

  public Pings(Subscriptions subscriptions, SecretBox box, Carrier carrier, Clock clock) {
    this.subscriptions = subscriptions;
    this.box = box;
    this.carrier = carrier;
    this.clock = clock;
  }

  /** What came back. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Pong(
      @Schema(description = "Whether it would count as delivered") boolean delivered,
      UUID delivery,
      long millis,
      @Nullable Integer status,
      @Schema(description = "The answer's first 4 KiB") @Nullable String answer,
      @Schema(description = "Why there was no answer") @Nullable String problem) {}

  /** Empty where there is no such webhook. */
  Optional<Pong> ping(UUID webhook) throws SQLException, InterruptedException {
    UUID id = UUID.randomUUID();
    Map<String, String> attributes =
        Map.of(
            "specversion",
            "1.0",
            "id",
            id.toString(),
            "source",
            "/strillone/store-service",
            "type",
            TYPE,
            "subject",
            webhook.toString(),
            "time",
            clock.instant().toString());
    byte[] body = EventJson.write(Map.of("webhook", webhook.toString()));
    try {
      Optional<Parcel> parcel = subscriptions.besides(webhook, id, attributes, body, box);
      return parcel.isEmpty()
          ? Optional.empty()
          : Optional.of(pong(id, carrier.carry(parcel.get())));
    } catch (SecretBox.Unreadable e) {
      return Optional.of(new Pong(false, id, 0, null, null, e.getMessage()));
    }
  }

  private static Pong pong(UUID id, Answer answer) {
    return switch (answer) {
      case Answer.Status status ->
          new Pong(
              status.isSuccess(), id, status.took().toMillis(), status.code(), status.text(), null);
      case Answer.Nothing(String why, var took) ->
          new Pong(false, id, took.toMillis(), null, null, why);
    };
  }
}
