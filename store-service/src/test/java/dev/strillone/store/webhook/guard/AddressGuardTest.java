package dev.strillone.store.webhook.guard;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Literals: nothing is looked up. */
class AddressGuardTest {
  private static final AddressGuard STRICT = new AddressGuard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.1",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450:4001:81b::200e",
        "2001:4860:4860::8888",
        "64:ff9b::8.8.8.8",
        "2002:0808:0808::1",
        "::ffff:8.8.8.8"
      })
  void aPublicAddressMayBeSentTo(String address) throws Exception {
    assertThat(STRICT.objection(InetAddress.getByName(address))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.1.2.3",
        "2130706433", // 127.0.0.1 as one number
        "169.254.169.254",
        "169.254.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.7",
        "192.88.99.1",
        "192.168.0.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.255",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1", // compatible with IPv4, as it was once meant
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::10.0.0.1",
        "64:ff9b::a9fe:a9fe", // 169.254.169.254
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2", // Teredo
        "2001:2::1",
        "2001:db8::1",
        "2002:7f00:1::1", // 127.0.0.1 by 6to4
        "2002:a00:1::1", // 10.0.0.1
        "2002:c0a8:1::1", // 192.168.0.1
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void anyOtherMustNot(String address) throws Exception {
    assertThat(STRICT.objection(InetAddress.getByName(address))).isPresent();
  }

  @Test
  void theOperatorCanAllowNetworks() throws Exception {
    AddressGuard guard = new AddressGuard(List.of("10.1.0.0/16", "fd00:1::/32", "192.168.7.7"));

    assertThat(guard.objection(InetAddress.getByName("10.1.255.9"))).isEmpty();
    assertThat(guard.objection(InetAddress.getByName("fd00:1::9"))).isEmpty();
    assertThat(guard.objection(InetAddress.getByName("192.168.7.7"))).isEmpty();
    assertThat(guard.objection(InetAddress.getByName("::ffff:10.1.0.1"))).isEmpty();
    assertThat(guard.objection(InetAddress.getByName("64:ff9b::10.1.0.1"))).isEmpty();
    assertThat(guard.objection(InetAddress.getByName("10.2.0.1"))).isPresent();
    assertThat(guard.objection(InetAddress.getByName("192.168.7.8"))).isPresent();
  }

  @Test
  void whatIsNoNetworkIsRefusedByName() {
    assertThatThrownBy(() -> new AddressGuard(List.of("10.0.0.0/33")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed-networks")
        .hasMessageContaining("10.0.0.0/33");
  }
}
