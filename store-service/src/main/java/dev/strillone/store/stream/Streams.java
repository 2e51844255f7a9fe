package dev.strillone.store.stream;

import dev.strillone.store.filter.ArticleFilter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clients of this instance. The topic is read while there is one. */
final class Streams {
  private final StreamTopic topic;
  private final StreamConfig config;
  private final StreamMeters meters;
  private final Map<Client, Reading> clients = new HashMap<>();
  private @Nullable Reading current;
  private boolean stopping;

  Streams(StreamTopic topic, StreamConfig config, StreamMeters meters) {
    this.topic = topic;
    this.config = config;
    this.meters = meters;
    meters.clients(this::size);
  }

  /** There is room for no more, or the service stops. */
  static final class NoRoom extends Exception {
    private static final long serialVersionUID = 1L;

    NoRoom(String why) {
      super(why);
    }
  }

  /** The caller closes it. */
  synchronized Client join() throws NoRoom {
    if (stopping) {
      throw new NoRoom("The service stops.");
    }
    if (clients.size() >= config.maxClients()) {
      throw new NoRoom("There are " + config.maxClients() + " clients already.");
    }
    if (current == null) {
      current = new Reading(topic, config, meters, this::ended);
    }
    Client client = new Client(current);
    clients.put(client, current);
    return client;
  }

  /** Ends all streams; their clients come again, to another instance. */
  synchronized void stop() {
    stopping = true;
    Set.copyOf(clients.keySet()).forEach(Client::end);
  }

  private synchronized int size() {
    return clients.size();
  }

  private synchronized void ended(Reading reading) {
    if (current == reading) {
      current = null;
    }
    Set<Client> its = new HashSet<>(clients.keySet());
    its.removeIf(client -> clients.get(client) != reading);
    its.forEach(Client::end);
  }

  private synchronized void leave(Client client) {
    Reading left = clients.remove(client);
    if (left != null && !clients.containsValue(left)) {
      left.close();
      if (current == left) {
        current = null;
      }
    }
  }

  /** One of them. */
  final class Client implements AutoCloseable {
    private final Reading reading;
    private @Nullable Thread writer;
    private boolean ended;

    private Client(Reading reading) {
      this.reading = reading;
    }

    Reading.Place begin(Start start) throws InterruptedException {
      return reading.begin(start);
    }

    /**
     * Writes until it is ended, in the thread of the caller.
     *
     * @throws IOException if the other side has gone
     */
    void run(Reading.Place place, ArticleFilter filter, OutputStream out) throws IOException {
      try (this) {
        begins(Thread.currentThread());
        new StreamClient(place, reading.catchUps(), filter, config.heartbeat(), meters, out).run();
      } catch (InterruptedException e) {
        // it was ended
      } finally {
        ends();
      }
    }

    private synchronized void begins(Thread thread) throws InterruptedException {
      if (ended) {
        throw new InterruptedException();
      }
      writer = thread;
    }

    private synchronized void ends() {
      writer = null;
      Thread.interrupted(); // what closes the answer has still to write
    }

    /** Wherever it waits, or will wait. */
    void end() {
      synchronized (this) {
        ended = true;
        if (writer != null) {
          writer.interrupt();
          return;
        }
      }
      close();
    }

    @Override
    public void close() {
      leave(this);
    }
  }
}
