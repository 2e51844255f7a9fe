package dev.strillone.store.webhook.guard;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org,           true,  example.org, 443,  /",
    "HTTPS://Example.org/,          true,  Example.org, 443,  /",
    "https://example.org:8443/a?b=c, true, example.org, 8443, /a?b=c",
    "https://example.org?b=c,       true,  example.org, 443,  /?b=c",
    "https://[2606:4700::1111]/x,   true,  2606:4700::1111, 443, /x",
    "http://example.org/x%20y,      false, example.org, 80,   /x%20y"
  })
  void everyPartIsUnderstood(String url, boolean secure, String host, int port, String path)
      throws Exception {
    assertThat(Target.parse(url, true)).isEqualTo(new Target(secure, host, port, path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "//example.org/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "https://",
        "https:///path",
        "https:example.org",
        "https://user@example.org/",
        "https://user:pass@example.org/",
        "https://example.org/#part",
        "https://example.org:0/",
        "https://example.org:65536/",
        "https://exa mple.org/",
        "https://example.org/\r\nHost: other",
        "https://under_score.example/",
        "https://bücher.example/"
      })
  void whatIsNotIsRefused(String url) {
    assertThatThrownBy(() -> Target.parse(url, true))
        .isInstanceOf(BadTarget.class)
        .hasMessageStartingWith("it ");
  }

  @Test
  void withoutEncryptionOnlyWhereAllowed() {
    assertThatThrownBy(() -> Target.parse("http://example.org/", false))
        .isInstanceOf(BadTarget.class)
        .hasMessageContaining("allow-http");
  }
}
