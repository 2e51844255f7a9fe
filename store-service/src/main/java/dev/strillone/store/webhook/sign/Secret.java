package dev.strillone.store.webhook.sign;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What a webhook's requests are signed with: the bytes of this very text.
 *
 * @param text 32 to 256 visible characters of ASCII
 */
public record Secret(String text) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[!-~]{32,256}");

  /**
   * @throws IllegalArgumentException where it can't be one; the message does not hold it
   */
  public Secret {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'secret' must have 32 to 256 characters, visible ones of ASCII");
    }
  }

  /** A new one of 256 random bits. */
  public static Secret generate(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret("whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] bytes() {
    return text.getBytes(UTF_8);
  }

  /** Without it: this may end up in a log. */
  @Override
  public String toString() {
    return "Secret[…]";
  }
}
