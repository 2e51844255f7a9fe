package dev.strillone.store.stream;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;

/** What is read for the clients of this instance together: it begins with the first and ends with the last of them. */
final class Reading implements AutoCloseable {
  private static final long START_SECONDS = 10;

  private final StreamTopic topic;
  private final Tail tail;
  private final CatchUps catchUps;

  /**
   * @param ended told when the tail can't go on
   */
  Reading(StreamTopic topic, StreamConfig config, StreamMeters meters, Consumer<Reading> ended) {
    this.topic = topic;
    this.tail = new Tail(topic, config, meters);
    this.catchUps = new CatchUps(topic, config.catchUps());
    Thread.ofPlatform()
        .name("stream-tail")
        .daemon()
        .start(
            () -> {
              tail.run();
              ended.accept(this);
            });
  }

  /** A place to begin. */
  record Place(Window window, Position position, String remark) {}

  /**
   * @throws KafkaException if Kafka does not say in time where that is
   */
  Place begin(Start start) throws InterruptedException {
    Window window = await(tail.window());
    return switch (start) {
      case Start.Now() -> new Place(window, window.end(), "from now on");
      case Start.Beginning() ->
          new Place(window, await(catchUps.ask(topic::beginning)), "from the beginning");
      case Start.Since(var moment) ->
          new Place(
              window, await(catchUps.ask(c -> topic.since(c, moment))), "from " + moment + " on");
      case Start.After(var position) -> after(window, position);
    };
  }

  private Place after(Window window, Position position) throws InterruptedException {
    if (position.isWithin(window.end()) || position.isWithin(await(catchUps.ask(topic::end)))) {
      return new Place(window, position, "after " + position);
    }
    return new Place(
        window,
        await(catchUps.ask(topic::beginning)),
        "from the beginning: the topic ends before " + position + ", so it was made anew");
  }

  CatchUps catchUps() {
    return catchUps;
  }

  @Override
  public void close() {
    tail.stop();
    catchUps.close();
  }

  private static <T> T await(Future<T> answer) throws InterruptedException {
    try {
      return answer.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the topic can't be read at present", e);
    }
  }
}
