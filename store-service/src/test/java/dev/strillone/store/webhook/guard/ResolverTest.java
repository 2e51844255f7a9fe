package dev.strillone.store.webhook.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResolverTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void ofSeveralAddressesOnlyThoseThatMayBeSentToAreUsed() throws Exception {
    try (Resolver resolver = resolver(_ -> addresses("10.0.0.1", "8.8.8.8", "::1"))) {
      assertThat(resolver.resolve("mixed.example"))
          .containsExactly(InetAddress.getByName("8.8.8.8"));
    }
  }

  @Test
  void aNameThatLeadsHomeIsRefused() {
    try (Resolver resolver = resolver(_ -> addresses("127.0.0.1", "::1"))) {
      assertThatThrownBy(() -> resolver.resolve("home.example"))
          .isInstanceOf(BadTarget.class)
          .hasMessageContaining("home.example")
          .hasMessageContaining("allowed-networks");
    }
  }

  @Test
  void aNameThatLeadsElsewhereLaterIsCheckedLaterToo() throws Exception {
    Iterator<String> answers = List.of("8.8.8.8", "169.254.169.254").iterator();
    try (Resolver resolver = resolver(_ -> addresses(answers.next()))) {
      assertThat(resolver.resolve("rebound.example")).hasSize(1);

      assertThatThrownBy(() -> resolver.resolve("rebound.example"))
          .isInstanceOf(BadTarget.class)
          .hasMessageContaining("169.254.169.254");
    }
  }

  @Test
  void aNameThatNobodyKnowsIsRefused() {
    try (Resolver resolver =
        resolver(
            host -> {
              throw new UnknownHostException(host);
            })) {
      assertThatThrownBy(() -> resolver.resolve("nobody.example"))
          .isInstanceOf(BadTarget.class)
          .hasMessageContaining("nobody.example");
    }
  }

  @Test
  void aNameServerThatHangsIsNotWaitedForWithoutEnd() {
    CountDownLatch never = new CountDownLatch(1);
    try (Resolver resolver =
        new Resolver(
            _ -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new InetAddress[0];
            },
            new AddressGuard(List.of()),
            Duration.ofMillis(20))) {
      assertThatThrownBy(() -> resolver.resolve("slow.example"))
          .isInstanceOf(BadTarget.class)
          .hasMessageContaining("does not answer");
    }
  }

  private static Resolver resolver(Resolver.Names names) {
    return new Resolver(names, new AddressGuard(List.of()), PATIENCE);
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] found = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }
}
