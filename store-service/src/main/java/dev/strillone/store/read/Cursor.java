package dev.strillone.store.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a page of articles ends: newest first, so articles that come in later never shift the pages that follow.
 *
 * @param receivedAt of the last article
 * @param articleId tells articles of the same moment apart
 */
record Cursor(Instant receivedAt, UUID articleId) {
  private static final String SEPARATOR = "|";

  String encode() {
    String plain = receivedAt + SEPARATOR + articleId;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /**
   * @throws BadQuery if this is no cursor of ours
   */
  static Cursor decode(String encoded) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(encoded), UTF_8);
      int separator = plain.indexOf(SEPARATOR);
      return new Cursor(
          Instant.parse(plain.substring(0, separator)),
          UUID.fromString(plain.substring(separator + SEPARATOR.length())));
    } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new BadQuery("after", "it is not the 'next' of an earlier answer", e);
    }
  }
}
