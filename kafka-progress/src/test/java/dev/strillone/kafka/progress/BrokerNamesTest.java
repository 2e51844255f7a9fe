package dev.strillone.kafka.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerNamesTest {
  private final List<String> asked = new ArrayList<>();

  @Test
  void oneKnownNameIsEnough() throws InterruptedException {
    new BrokerNames(host -> asked.add(host) && host.equals("two"), Duration.ofDays(1))
        .await("one:9092, two:9092");

    assertThat(asked).containsExactly("one", "two");
  }

  @Test
  void aNameThatIsUnknownIsWaitedFor() throws InterruptedException {
    new BrokerNames(host -> asked.add(host) && asked.size() > 5, Duration.ofMillis(1))
        .await("kafka:9092");

    assertThat(asked).containsOnly("kafka").hasSizeGreaterThan(5);
  }
}
