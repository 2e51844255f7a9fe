package dev.strillone.store.webhook.send;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class ShiftTest {
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final int PARALLEL = 4;
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private final Duration day = Duration.ofDays(1);
  private final MemoryBook book =
      new MemoryBook(new Judge(new Pauses(day, day, () -> 0.5), day, day));
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final List<UUID> begun = Collections.synchronizedList(new ArrayList<>());

  @Test
  void eventsOfAnArticleGoOneAfterTheOtherAndArticlesSideBySide() throws Exception {
    UUID first = book.add(ONE);
    UUID second = book.add(ONE);
    UUID third = book.add(ONE);
    UUID besides = book.add(OTHER);
    CountDownLatch otherIsThere = new CountDownLatch(1);

    shift(
            parcel -> {
              begun.add(parcel.delivery());
              if (parcel.delivery().equals(besides)) {
                otherIsThere.countDown();
              } else {
                otherIsThere.await(); // only side by side with it this ends
              }
              return status(200);
            })
        .run();

    assertThat(begun).containsExactlyInAnyOrder(first, second, third, besides);
    assertThat(begun.stream().filter(id -> !id.equals(besides)))
        .containsExactly(first, second, third);
    assertThat(book.released).isTrue();
  }

  @Test
  void whatIsRefusedKeepsItsArticleWaitingAndNoOther() throws Exception {
    UUID refused = book.add(ONE);
    UUID behind = book.add(ONE);
    UUID besides = book.add(OTHER);

    shift(parcel -> status(parcel.delivery().equals(refused) ? 422 : 200)).run();

    assertThat(book.delivered).containsExactly(besides).doesNotContain(behind);
  }

  @Test
  void afterTheEndpointsTroubleNothingMoreIsBegun() throws Exception {
    for (int i = 0; i < 20; i++) {
      book.add(UUID.randomUUID());
    }

    shift(
            parcel -> {
              begun.add(parcel.delivery());
              return status(503);
            })
        .run();

    assertThat(begun).hasSizeLessThanOrEqualTo(PARALLEL);
    assertThat(book.health.failures()).isEqualTo(begun.size());
  }

  @Test
  void anEndpointThatWasAwayIsProbedByOneAndThenSentToByAll() throws Exception {
    book.health = new Health(5, Clock.systemUTC().instant());
    for (int i = 0; i < 10; i++) {
      book.add(UUID.randomUUID());
    }
    AtomicInteger atOnce = new AtomicInteger();
    List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch afterProbe = new CountDownLatch(2);

    shift(
            parcel -> {
              seen.add(atOnce.incrementAndGet());
              if (seen.size() > 1) { // whoever follows the probe waits for another beside it
                afterProbe.countDown();
                afterProbe.await(10, TimeUnit.SECONDS);
              }
              atOnce.decrementAndGet();
              return status(200);
            })
        .run();

    assertThat(book.delivered).hasSize(10);
    assertThat(book.probes).isEqualTo(1);
    assertThat(seen).startsWith(1).contains(2).allMatch(n -> n <= PARALLEL);
  }

  @Test
  void whatCameOfItIsWrittenDownOnceTheDatabaseIsBackAndNotSentAgain() throws Exception {
    UUID only = book.add(ONE);
    book.refusals = 2;

    shift(
            parcel -> {
              begun.add(parcel.delivery());
              return status(200);
            })
        .run();

    assertThat(begun).containsExactly(only);
    assertThat(book.delivered).containsExactly(only);
  }

  @Test
  void whoLostTheWebhookSendsNothingMore() throws Exception {
    for (int i = 0; i < 20; i++) {
      book.add(UUID.randomUUID());
    }

    shift(
            parcel -> {
              begun.add(parcel.delivery());
              book.mine = false;
              return status(200);
            })
        .run();

    assertThat(begun).hasSizeLessThanOrEqualTo(PARALLEL);
    assertThat(book.delivered).isEmpty();
  }

  @Test
  void onShutdownWhatIsUnderWayIsFinishedAndNothingBegun() throws Exception {
    UUID first = book.add(ONE);
    book.add(ONE);

    shift(
            parcel -> {
              stopping.set(true);
              return status(200);
            })
        .run();

    assertThat(book.delivered).containsExactly(first);
    assertThat(book.released).isTrue();
  }

  @Test
  void aFaultOfOursIsAFailureAndNoEnd() throws Exception {
    book.add(ONE);

    shift(
            parcel -> {
              throw new IllegalStateException("broken");
            })
        .run();

    assertThat(book.waiting).hasSize(1);
    assertThat(book.released).isTrue();
  }

  private Shift shift(Carrier carrier) {
    return new Shift(
        book.claim().getFirst(),
        new Shift.Gear(
            book,
            carrier,
            new Room(1000),
            THREADS,
            Clock.systemUTC(),
            PARALLEL,
            Duration.ZERO,
            stopping::get,
            _ -> {}));
  }

  private static Answer status(int code) {
    return new Answer.Status(code, "", null, Duration.ZERO);
  }
}
