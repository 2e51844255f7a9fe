package dev.strillone.store.webhook.sign;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretBoxTest {
  private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final String OTHER_KEY = "ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
  private static final UUID WEBHOOK = UUID.randomUUID();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Secret secret = Secret.generate(RANDOM);

  @Test
  void withAKeyNobodyReadsItInTheDatabase() throws Exception {
    byte[] kept = box(KEY).close(WEBHOOK, secret);

    assertThat(new String(kept, ISO_8859_1)).doesNotContain(secret.text());
    assertThat(box(KEY).open(WEBHOOK, kept)).isEqualTo(secret);
    assertThat(box(KEY).close(WEBHOOK, secret)).isNotEqualTo(kept);
  }

  @Test
  void aKeyThatIsSetLaterReadsWhatWasPlain() throws Exception {
    byte[] kept = new SecretBox(Optional.empty(), RANDOM).close(WEBHOOK, secret);

    assertThat(box(KEY).open(WEBHOOK, kept)).isEqualTo(secret);
  }

  @Test
  void withoutItsKeyItSaysWhatToDo() {
    byte[] kept = box(KEY).close(WEBHOOK, secret);

    assertThatThrownBy(() -> new SecretBox(Optional.empty(), RANDOM).open(WEBHOOK, kept))
        .isInstanceOf(SecretBox.Unreadable.class)
        .hasMessageContaining("strillone.webhooks.key");
    assertThatThrownBy(() -> box(OTHER_KEY).open(WEBHOOK, kept))
        .isInstanceOf(SecretBox.Unreadable.class)
        .hasMessageContaining("strillone.webhooks.key");
  }

  @Test
  void anotherWebhookCantUseIt() {
    byte[] kept = box(KEY).close(WEBHOOK, secret);

    assertThatThrownBy(() -> box(KEY).open(UUID.randomUUID(), kept))
        .isInstanceOf(SecretBox.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "c2hvcnQ=", "not base64 at all, and far too long for a key"})
  void whatIsNoKeyIsRefused(String key) {
    assertThatThrownBy(() -> box(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openssl rand -base64 32");
  }

  @Test
  void aSecretIsNeverPrinted() {
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThatThrownBy(() -> new Secret("too short and private"))
        .hasMessageNotContaining("private");
  }

  private static SecretBox box(String key) {
    return new SecretBox(Optional.of(key), RANDOM);
  }
}
