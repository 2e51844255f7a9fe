package dev.strillone.store.webhook.sign;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** The signature of a request: {@code sha256=} and the hex of HMAC-SHA256 over timestamp, a dot, and the body. */
public final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /**
   * The value of the header, with one signature for each secret.
   *
   * @param timestamp seconds since 1970, as in the request's own header
   */
  public static String header(List<Secret> secrets, long timestamp, byte[] body) {
    return secrets.stream()
        .map(secret -> "sha256=" + HexFormat.of().formatHex(hmac(secret, timestamp, body)))
        .collect(joining(","));
  }

  private static byte[] hmac(Secret secret, long timestamp, byte[] body) {
    Mac mac = mac(secret.bytes());
    mac.update((timestamp + ".").getBytes(UTF_8));
    return mac.doFinal(body);
  }

  /** HMAC-SHA256 with a key. */
  static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has it, with keys of any length", e);
    }
  }
}
