package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strillone.events.Identities;
import dev.strillone.system.NewsGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Drops files into the inbox, one after the other; each again where there is no room for it. */
final class Dropper implements AutoCloseable {
  private static final String SOURCE = "dropped";
  private static final int PAUSE_MILLIS = 150;

  /** No text of the load has such a number. */
  private static final int FIRST = 1_000_000_000;

  private final Trial trial;
  private final Path inbox;
  private final Thread thread;
  private volatile boolean stopped;

  Dropper(Trial trial) {
    this.trial = trial;
    this.inbox = trial.stand().inbox();
    this.thread = Thread.ofVirtual().name("dropper").start(this::dropAll);
  }

  /** Drops no more, and returns when the inbox is empty. */
  void finish() throws InterruptedException {
    close();
    if (!Patience.until(() -> left() == 0, this::left)) {
      throw new IllegalStateException("stuck: " + left() + " files stay in " + inbox);
    }
  }

  private void dropAll() {
    try {
      for (int number = FIRST; !stopped; number++) {
        NewsGenerator.News news = new NewsGenerator(number).next(number);
        while (!drop("dropped-" + number, news)) {
          TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean drop(String guid, NewsGenerator.News news) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("guid", guid).put("title", news.title()).put("text", news.text());
    document.putObject("source").put("id", SOURCE);
    Path unfinished = inbox.resolve(guid + ".part");
    try {
      Files.writeString(unfinished, document.toString());
      Files.move(unfinished, inbox.resolve(guid + ".json"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      return false; // no room
    }
    trial.sent(
        new Sent(
            Identities.articleByGuid(SOURCE, guid, 0),
            Identities.revision(news.title(), news.text()),
            0,
            true,
            1));
    return true;
  }

  private long left() {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
