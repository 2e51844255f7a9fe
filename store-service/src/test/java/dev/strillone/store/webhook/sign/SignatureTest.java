package dev.strillone.store.webhook.sign;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {
  /** RFC 4231, test cases 1, 2 and 6. */
  @ParameterizedTest
  @CsvSource({
    "0b, 20, Hi There, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, 1, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    "aa, 131, Test Using Larger Than Block-Size Key - Hash Key First,"
        + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
  })
  void theAlgorithmIsThatOfTheStandard(String key, int times, String data, String expected) {
    byte[] part = HexFormat.of().parseHex(key);
    byte[] whole = new byte[part.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(part, 0, whole, i * part.length, part.length);
    }

    byte[] mac = Signature.mac(whole).doFinal(data.getBytes(UTF_8));

    assertThat(HexFormat.of().formatHex(mac)).isEqualTo(expected);
  }

  /** {@code printf '1764547200.{"a":1}' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef}. */
  @Test
  void timestampDotAndBodyAreSigned() {
    Secret secret = new Secret("0123456789abcdef0123456789abcdef");

    String header = Signature.header(List.of(secret), 1764547200, "{\"a\":1}".getBytes(UTF_8));

    assertThat(header)
        .isEqualTo("sha256=022f8f3f76b7a78cc266b0f6d625f8fe2a43a9d3f85a5d614bdc8e9284180ddc");
  }

  @Test
  void twoSecretsSignTwice() {
    Secret one = new Secret("0123456789abcdef0123456789abcdef");
    Secret other = new Secret("fedcba9876543210fedcba9876543210");
    byte[] body = {1, 2, 3};

    String both = Signature.header(List.of(other, one), 1, body);

    assertThat(Arrays.asList(both.split(",")))
        .containsExactly(
            Signature.header(List.of(other), 1, body), Signature.header(List.of(one), 1, body));
  }
}
