package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.sign.Secret;
import dev.strillone.store.webhook.sign.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class EnvelopeTest {
  private static final Instant NOW = Instant.ofEpochSecond(1764547200, 900_000_000);
  private static final byte[] BODY = "{\"title\":\"Perché\"}".getBytes(UTF_8);
  private static final UUID DELIVERY = UUID.randomUUID();

  private final List<Secret> secrets = List.of(new Secret("0".repeat(32)));

  @Test
  void theEventIsSentAsItStandsInKafkaWithItsAttributesAsHeaders() {
    Post post = Envelope.of(parcel(false), NOW);

    assertThat(post.body()).isEqualTo(BODY);
    assertThat(post.headers())
        .containsEntry("content-type", "application/json")
        .containsEntry("ce-id", "5f0e")
        .containsEntry("ce-source", "/strillone/enrich-service")
        .containsEntry("strillone-delivery", DELIVERY.toString())
        .containsEntry("strillone-attempt", "3")
        .containsEntry("strillone-timestamp", "1764547200")
        .containsEntry("strillone-signature", Signature.header(secrets, 1764547200, BODY))
        .doesNotContainKey("strillone-redelivery");
  }

  @Test
  void whatIsSentAgainByHandSaysSo() {
    assertThat(Envelope.of(parcel(true), NOW).headers())
        .containsEntry("strillone-redelivery", "by-hand");
  }

  @Test
  void attributesCantBreakOutOfTheirHeader() {
    assertThat(Envelope.encoded("a b\"c%d\r\ne: perché€"))
        .isEqualTo("a%20b%22c%25d%0D%0Ae:%20perch%C3%A9%E2%82%AC");
  }

  private Parcel parcel(boolean byHand) {
    return new Parcel(
        DELIVERY,
        3,
        byHand,
        "https://example.org/",
        secrets,
        Map.of("id", "5f0e", "source", "/strillone/enrich-service"),
        BODY);
  }
}
