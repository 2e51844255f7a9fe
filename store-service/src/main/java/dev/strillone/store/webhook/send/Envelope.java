package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.sign.Signature;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A parcel as a request: a CloudEvent in the binary mode of its HTTP binding, and our own headers, signed. */
public final class Envelope {
  private static final char FIRST_PLAIN = '!';
  private static final char LAST_PLAIN = '~';

  private Envelope() {}

  /**
   * @param now of this attempt: each is signed anew
   */
  public static Post of(Parcel parcel, Instant now) {
    long timestamp = now.getEpochSecond();
    Map<String, String> headers = new HashMap<>();
    parcel.attributes().forEach((name, value) -> headers.put("ce-" + name, encoded(value)));
    headers.put("content-type", "application/json");
    headers.put("user-agent", "Strillone");
    headers.put("strillone-delivery", parcel.delivery().toString());
    headers.put("strillone-attempt", String.valueOf(parcel.attempt()));
    headers.put("strillone-timestamp", String.valueOf(timestamp));
    headers.put(
        "strillone-signature", Signature.header(parcel.secrets(), timestamp, parcel.body()));
    if (parcel.byHand()) {
      headers.put("strillone-redelivery", "by-hand");
    }
    return new Post(parcel.url(), headers, parcel.body());
  }

  /** As the HTTP binding of CloudEvents wants it (3.1.3.2): what is not plain ASCII in percent encoding. */
  static String encoded(String value) {
    StringBuilder encoded = new StringBuilder(value.length());
    for (byte b : value.getBytes(UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < FIRST_PLAIN || c > LAST_PLAIN || c == '"' || c == '%') {
        encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        encoded.append(c);
      }
    }
    return encoded.toString();
  }
}
