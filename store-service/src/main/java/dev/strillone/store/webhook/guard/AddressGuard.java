package dev.strillone.store.webhook.guard;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.ipv6.IPv6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Says which addresses a webhook may be sent to: those of the public internet, so that nobody uses us to reach what only
 * we can reach, and those of networks that the operator allows.
 */
public final class AddressGuard {
  private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

  /** IANA's special-purpose registries; of IPv6 what lies within {@link #PUBLIC_V6}. */
  private static final List<Range> SPECIAL =
      List.of(
          new Range("0.0.0.0/8", "means this host"),
          new Range("10.0.0.0/8", "is private"),
          new Range("100.64.0.0/10", "is a provider's own"),
          new Range("127.0.0.0/8", "is this machine"),
          new Range("169.254.0.0/16", "is link-local"),
          new Range("172.16.0.0/12", "is private"),
          new Range("192.0.0.0/24", "is for protocols"),
          new Range("192.0.2.0/24", "is for documentation"),
          new Range("192.88.99.0/24", "is a relay"),
          new Range("192.168.0.0/16", "is private"),
          new Range("198.18.0.0/15", "is for benchmarks"),
          new Range("198.51.100.0/24", "is for documentation"),
          new Range("203.0.113.0/24", "is for documentation"),
          new Range("224.0.0.0/4", "is multicast"),
          new Range("240.0.0.0/4", "is reserved"),
          new Range("2001::/23", "is for protocols"),
          new Range("2001:db8::/32", "is for documentation"),
          new Range("3fff::/20", "is for documentation"));

  private static final IPAddress PUBLIC_V6 = block("2000::/3");

  private final List<IPAddress> allowed;

  private record Range(IPAddress block, String what) {
    Range(String block, String what) {
      this(AddressGuard.block(block), what);
    }
  }

  /**
   * @param allowed networks in CIDR notation that are allowed although they are not public
   * @throws IllegalArgumentException where one is none
   */
  public AddressGuard(List<String> allowed) {
    this.allowed = allowed.stream().map(AddressGuard::block).toList();
  }

  /** Why it must not be sent to; empty where it may. */
  public Optional<String> objection(InetAddress address) {
    IPAddress given = ADDRESSES.from(address);
    IPAddress real = embedded(given);
    if (allowed.stream().anyMatch(network -> network.contains(given) || network.contains(real))) {
      return Optional.empty();
    }
    for (Range range : SPECIAL) {
      if (range.block().contains(real)) {
        return Optional.of(given.toCanonicalString() + " " + range.what());
      }
    }
    return real.isIPv6() && !PUBLIC_V6.contains(real)
        ? Optional.of(given.toCanonicalString() + " is no public address")
        : Optional.empty();
  }

  /** The IPv4 address that an IPv6 address stands for; itself where it stands for none. */
  private static IPAddress embedded(IPAddress address) {
    if (!address.isIPv6()) {
      return address;
    }
    IPv6Address v6 = address.toIPv6();
    if (v6.is6To4()) {
      return v6.get6To4IPv4Address();
    }
    return v6.isIPv4Mapped() || v6.isWellKnownIPv4Translatable()
        ? v6.getEmbeddedIPv4Address()
        : address;
  }

  private static IPAddress block(String cidr) {
    try {
      return new IPAddressString(cidr.strip()).toAddress().toPrefixBlock();
    } catch (AddressStringException e) {
      throw new IllegalArgumentException(
          "strillone.webhooks.allowed-networks: '" + cidr + "' is no network such as 10.1.0.0/16",
          e);
    }
  }
}
