package dev.strillone.store.webhook.send;

import java.util.Map;

/**
 * One request.
 *
 * @param url as the webhook has it
 * @param headers all of them but those of HTTP itself
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Post(String url, Map<String, String> headers, byte[] body) {
  public Post {
    headers = Map.copyOf(headers);
  }
}
