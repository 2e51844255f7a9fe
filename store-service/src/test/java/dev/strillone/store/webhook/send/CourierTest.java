package dev.strillone.store.webhook.send;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of requests that are under way when the service stops. */
@Timeout(60)
class CourierTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final MemoryBook book =
      new MemoryBook(new Judge(new Pauses(DAY, DAY, () -> 0.5), DAY, DAY));
  private final UUID first = book.add(UUID.randomUUID());
  private final List<UUID> begun = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch underWay = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);
  private final Courier courier =
      new Courier(
          book,
          parcel -> {
            begun.add(parcel.delivery());
            underWay.countDown();
            answered.await();
            return new Answer.Status(204, "", null, Duration.ZERO);
          },
          Clock.systemUTC(),
          1,
          DAY,
          DAY,
          _ -> {});

  @Test
  void aRequestUnderWayIsFinishedAndNoneIsBegun() throws Exception {
    book.add(UUID.randomUUID());
    courier.start();
    underWay.await();

    courier.stop();
    answered.countDown();
    courier.awaitEnd(DAY);

    assertThat(begun).containsExactly(first);
    assertThat(book.delivered).containsExactly(first);
    assertThat(book.released).isTrue();
  }

  @Test
  void aRequestThatDoesNotEndIsAbandonedAndItsWebhookIsReleased() throws Exception {
    courier.start();
    underWay.await();

    courier.awaitEnd(Duration.ofMillis(1));

    assertThat(book.delivered).isEmpty();
    assertThat(book.released).isTrue();
    assertThat(book.next(MemoryBook.WEBHOOK, List.of()))
        .hasValueSatisfying(due -> assertThat(due.delivery()).isEqualTo(first));
  }
}
