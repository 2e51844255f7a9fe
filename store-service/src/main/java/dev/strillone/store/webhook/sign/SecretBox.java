package dev.strillone.store.webhook.sign;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Secrets as the database keeps them: a byte that says how, then the text plain (0), or nonce and AES-256-GCM (1) bound to
 * the webhook, so that nobody who writes to the table can give one webhook another's.
 */
public final class SecretBox {
  private static final byte PLAIN = 0;
  private static final byte ENCRYPTED = 1;
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable SecretKeySpec key;
  private final SecureRandom random;

  /** A secret that can't be read here; the message says what to do. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String why) {
      super(why);
    }
  }

  /**
   * @param key 32 bytes in base64; empty to keep secrets plain
   * @throws IllegalArgumentException where it is no such key
   */
  public SecretBox(Optional<String> key, SecureRandom random) {
    this.key = key.map(SecretBox::key).orElse(null);
    this.random = random;
  }

  private static SecretKeySpec key(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      bytes = new byte[0];
    }
    if (bytes.length != KEY_BYTES) {
      throw new IllegalArgumentException(
          "strillone.webhooks.key must be 32 bytes in base64: openssl rand -base64 32 makes some");
    }
    return new SecretKeySpec(bytes, "AES");
  }

  public byte[] close(UUID webhook, Secret secret) {
    if (key == null) {
      return joined(PLAIN, new byte[0], secret.bytes());
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      return joined(
          ENCRYPTED, nonce, cipher(Cipher.ENCRYPT_MODE, webhook, nonce).doFinal(secret.bytes()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  public Secret open(UUID webhook, byte[] kept) throws Unreadable {
    if (kept[0] == PLAIN) {
      return new Secret(new String(kept, 1, kept.length - 1, UTF_8));
    }
    if (key == null) {
      throw new Unreadable(
          "its secret is encrypted, and strillone.webhooks.key is not set: set the key it was made"
              + " with");
    }
    byte[] nonce = Arrays.copyOfRange(kept, 1, 1 + NONCE_BYTES);
    byte[] sealed = Arrays.copyOfRange(kept, 1 + NONCE_BYTES, kept.length);
    try {
      return new Secret(
          new String(cipher(Cipher.DECRYPT_MODE, webhook, nonce).doFinal(sealed), UTF_8));
    } catch (GeneralSecurityException e) {
      throw new Unreadable(
          "its secret was encrypted with another strillone.webhooks.key: set that, or give it a new"
              + " secret");
    }
  }

  private Cipher cipher(int mode, UUID webhook, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(webhook.toString().getBytes(UTF_8));
    return cipher;
  }

  private static byte[] joined(byte how, byte[] nonce, byte[] rest) {
    byte[] kept = new byte[1 + nonce.length + rest.length];
    kept[0] = how;
    System.arraycopy(nonce, 0, kept, 1, nonce.length);
    System.arraycopy(rest, 0, kept, 1 + nonce.length, rest.length);
    return kept;
  }
}
