package dev.strillone.events;

import com.fasterxml.uuid.Generators;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ids of the contract. All are UUID v5 (RFC 9562) in one namespace, so the same input gives the same id anywhere. */
public final class Identities {
  /** UUID v5 of {@code strillone.dev} in the DNS namespace of RFC 9562. */
  public static final UUID NAMESPACE = UUID.fromString("1dc518b8-41cd-5dbf-9498-b7f69c8b7bfd");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final char SEPARATOR = '\n';

  private Identities() {}

  /** The same bytes from the same source are one document. */
  public static UUID document(String sourceId, byte[] received) {
    return uuid(sourceId, HexFormat.of().formatHex(sha256(received)));
  }

  /** Identity by the id that the source itself gave, such as a feed's guid, and the article's position in that document. */
  public static UUID articleByGuid(String sourceId, String guid, int position) {
    return uuid(sourceId, guid + "#" + position);
  }

  public static UUID articleByUrl(String sourceId, String canonicalUrl) {
    return uuid(sourceId, canonicalUrl);
  }

  /** Identity by wording: letters and digits of the headline as given and of the first sentence, case and marks aside. */
  public static UUID articleByWording(
      String sourceId, @Nullable String givenTitle, String firstSentence) {
    return uuid(
        sourceId, words(givenTitle == null ? "" : givenTitle) + SEPARATOR + words(firstSentence));
  }

  /** Hash of the content: two texts that differ in white space alone are the same revision. */
  public static String revision(@Nullable String title, String body) {
    String content = normalised(title == null ? "" : title) + SEPARATOR + normalised(body);
    return HexFormat.of().formatHex(sha256(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A repeated run of the same producer yields the same event id. */
  public static UUID event(UUID articleId, String revision, String producerVersion) {
    return uuid(articleId.toString(), revision + SEPARATOR + producerVersion);
  }

  private static UUID uuid(String scope, String name) {
    return Generators.nameBasedGenerator(NAMESPACE).generate(scope + SEPARATOR + name);
  }

  private static String normalised(String text) {
    return WHITE_SPACE
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .replaceAll(" ")
        .strip();
  }

  private static String words(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return NOT_WORD.matcher(folded).replaceAll(" ").strip();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
