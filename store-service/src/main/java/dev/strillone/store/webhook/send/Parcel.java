package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.sign.Secret;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A delivery with all that its request is made of.
 *
 * @param attempt from 1
 * @param attributes of the event, as in CloudEvents, with their extensions
 * @param secrets that sign it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Parcel(
    UUID delivery,
    int attempt,
    boolean byHand,
    String url,
    List<Secret> secrets,
    Map<String, String> attributes,
    byte[] body) {
  public Parcel {
    secrets = List.copyOf(secrets);
    attributes = Map.copyOf(attributes);
  }
}
