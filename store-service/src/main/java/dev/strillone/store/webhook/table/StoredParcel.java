package dev.strillone.store.webhook.table;

import dev.strillone.store.webhook.send.Parcel;
import dev.strillone.store.webhook.sign.Secret;
import dev.strillone.store.webhook.sign.SecretBox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as it lies in the tables.
 *
 * @param before the secret before this one, while it still signs
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record StoredParcel(
    UUID webhook,
    UUID delivery,
    int attempts,
    boolean byHand,
    String url,
    byte[] secret,
    byte @Nullable [] before,
    String attributes,
    byte[] body) {
  private static final String LOAD =
      """
      SELECT w.webhook_id, w.url, w.secret, d.delivery_id, d.attempts, d.by_hand, d.attributes, d.body,
        CASE WHEN w.secret_before_until > now() THEN w.secret_before END AS before
      FROM webhook_deliveries d JOIN webhooks w USING (webhook_id) WHERE d.delivery_id = ?
      """;

  private static final String NOT_OF_THE_LOG =
      """
      SELECT webhook_id, url, secret, ? AS delivery_id, 0 AS attempts, false AS by_hand, ? AS attributes, ? AS body,
        CASE WHEN secret_before_until > now() THEN secret_before END AS before
      FROM webhooks WHERE webhook_id = ?
      """;

  /** One that is sent once, whatever comes of it, and leaves no trace. */
  static Optional<StoredParcel> besides(
      Connection connection, UUID webhook, UUID delivery, String attributes, byte[] body)
      throws SQLException {
    return new Statement(NOT_OF_THE_LOG, delivery, attributes, body, webhook)
        .first(connection, StoredParcel::of);
  }

  static Optional<StoredParcel> load(Connection connection, UUID delivery) throws SQLException {
    return new Statement(LOAD, delivery).first(connection, StoredParcel::of);
  }

  private static StoredParcel of(ResultSet row) throws SQLException {
    return new StoredParcel(
        Statement.uuid(row, "webhook_id"),
        Statement.uuid(row, "delivery_id"),
        row.getInt("attempts"),
        row.getBoolean("by_hand"),
        row.getString("url"),
        row.getBytes("secret"),
        row.getBytes("before"),
        row.getString("attributes"),
        row.getBytes("body"));
  }

  Parcel opened(SecretBox box) throws SecretBox.Unreadable {
    List<Secret> secrets = new ArrayList<>();
    secrets.add(box.open(webhook, secret));
    if (before != null) {
      secrets.add(box.open(webhook, before));
    }
    return new Parcel(delivery, attempts + 1, byHand, url, secrets, Json.texts(attributes), body);
  }
}
