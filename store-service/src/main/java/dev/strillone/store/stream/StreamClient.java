package dev.strillone.store.stream;

import dev.strillone.store.filter.ArticleFilter;
import dev.strillone.store.stream.Reading.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes the stream for one client. It walks through the window, and reads the topic itself while it stands behind; what
 * it has had it knows by its position, so nothing is left out and nothing comes twice.
 */
final class StreamClient {
  private static final Logger LOG = Logger.getLogger(StreamClient.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Window window;
  private final CatchUps catchUps;
  private final ArticleFilter filter;
  private final Duration heartbeat;
  private final StreamMeters meters;
  private final OutputStream out;
  private final String remark;
  private Position position;
  private long wroteAt = System.nanoTime();

  StreamClient(
      Place place,
      CatchUps catchUps,
      ArticleFilter filter,
      Duration heartbeat,
      StreamMeters meters,
      OutputStream out) {
    this.window = place.window();
    this.position = place.position();
    this.remark = place.remark();
    this.catchUps = catchUps;
    this.filter = filter;
    this.heartbeat = heartbeat;
    this.meters = meters;
    this.out = out;
  }

  /**
   * Returns never.
   *
   * @throws IOException if the client has gone
   * @throws InterruptedException if it is to end
   */
  void run() throws IOException, InterruptedException {
    out.write((": " + remark + "\nretry: 3000\n").getBytes(UTF_8));
    sendPosition();
    while (true) {
      long number = window.enter(position);
      if (number < 0) {
        catchUp();
      } else {
        walk(number);
      }
    }
  }

  /** Until it falls out of the window. */
  private void walk(long first) throws IOException, InterruptedException {
    long number = first;
    while (window.next(number, untilHeartbeat())
        instanceof Window.Events(var events, var next, var end)) {
      for (StreamedEvent event : events) {
        if (event.offset() >= position.at(event.partition())) {
          position = position.with(event.partition(), event.offset() + 1);
          send(event);
        }
      }
      if (end != null) {
        position = position.furthest(end);
      }
      number = next;
      rest();
    }
  }

  private void catchUp() throws IOException, InterruptedException {
    meters.catchUp();
    while (window.enter(position) < 0) {
      CatchUps.Turn turn = await(catchUps.read(position));
      for (StreamedEvent event : turn.events()) {
        position = position.with(event.partition(), event.offset() + 1);
        send(event);
      }
      position = turn.next();
      rest();
    }
  }

  /** The client sees that it is not forgotten, however long the others' turns take. */
  private CatchUps.Turn await(Future<CatchUps.Turn> turn) throws IOException, InterruptedException {
    while (true) {
      try {
        return turn.get(untilHeartbeat().toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        rest();
      } catch (ExecutionException e) {
        LOG.debug("The topic can't be read, it is tried again", e);
        Thread.sleep(PAUSE);
        rest();
        return new CatchUps.Turn(List.of(), position);
      } catch (InterruptedException e) {
        turn.cancel(false);
        throw e;
      }
    }
  }

  private void send(StreamedEvent event) throws IOException {
    if (filter.test(event.article())) {
      out.write(ServerSentEvents.id(position));
      out.write(event.text());
      wroteAt = System.nanoTime();
      meters.sent();
    }
  }

  /** Sends on its way what was written, and the position where nothing was for long. */
  private void rest() throws IOException {
    if (untilHeartbeat().isZero()) {
      sendPosition();
    } else {
      out.flush();
    }
  }

  private void sendPosition() throws IOException {
    out.write(ServerSentEvents.id(position));
    out.write('\n');
    out.flush();
    wroteAt = System.nanoTime();
  }

  private Duration untilHeartbeat() {
    long left = heartbeat.toNanos() - (System.nanoTime() - wroteAt);
    return left <= 0 ? Duration.ZERO : Duration.ofNanos(left).plusMillis(1);
  }
}
