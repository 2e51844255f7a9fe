package dev.strillone.store.webhook;

import dev.strillone.store.webhook.api.Pings;
import dev.strillone.store.webhook.api.Webhooks;
import dev.strillone.store.webhook.guard.AddressGuard;
import dev.strillone.store.webhook.guard.Resolver;
import dev.strillone.store.webhook.send.Book;
import dev.strillone.store.webhook.send.Carrier;
import dev.strillone.store.webhook.send.Courier;
import dev.strillone.store.webhook.send.Envelope;
import dev.strillone.store.webhook.send.Judge;
import dev.strillone.store.webhook.send.Pauses;
import dev.strillone.store.webhook.send.Sender;
import dev.strillone.store.webhook.sign.SecretBox;
import dev.strillone.store.webhook.table.DeliveryBook;
import dev.strillone.store.webhook.table.DeliveryLog;
import dev.strillone.store.webhook.table.Subscriptions;
import dev.strillone.store.webhook.table.WebhookDatabase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Gives each object what it works with. */
@Dependent
final class WebhookWiring {
  /** Of the time limit, for a connection: then there is some left for another of the host's addresses. */
  private static final int PARTS_TO_CONNECT = 2;

  /** Many receivers close what is idle for longer, just when the next request is sent. */
  private static final int KEEP_ALIVE_SECONDS = 5;

  /** Receivers behind one host share these. */
  private static final int CONNECTIONS_A_HOST = 64;

  @Produces
  @Singleton
  WebhookDatabase database(DataSource database) {
    return new WebhookDatabase(database);
  }

  @Produces
  @Singleton
  SecretBox box(WebhookConfig config) {
    return new SecretBox(config.key(), new SecureRandom());
  }

  @Produces
  @Singleton
  Resolver resolver(WebhookConfig config) {
    AddressGuard guard = new AddressGuard(config.allowedNetworks().orElse(List.of()));
    return new Resolver(InetAddress::getAllByName, guard, config.timeLimit());
  }

  void close(@Disposes Resolver resolver) {
    resolver.close();
  }

  @Produces
  @Singleton
  Carrier carrier(WebhookConfig config, Vertx vertx, Resolver resolver, Clock clock) {
    Sender sender =
        new Sender(
            vertx
                .httpClientBuilder()
                .with(client(config))
                // a receiver that ends is no error of ours, and its request says what became of it
                .withConnectHandler(connection -> connection.exceptionHandler(_ -> {}))
                .build(),
            resolver,
            config.allowHttp(),
            config.timeLimit(),
            clock);
    return parcel -> sender.send(Envelope.of(parcel, clock.instant()));
  }

  private static HttpClientOptions client(WebhookConfig config) {
    return new HttpClientOptions()
        .setConnectTimeout((int) config.timeLimit().dividedBy(PARTS_TO_CONNECT).toMillis())
        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
        .setMaxPoolSize(CONNECTIONS_A_HOST)
        .setForceSni(true);
  }

  @Produces
  @Singleton
  Book book(WebhookConfig config, WebhookDatabase database, SecretBox box) {
    if (config.lease().compareTo(config.timeLimit().multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "strillone.webhooks.lease must be at least twice strillone.webhooks.time-limit, or two"
              + " instances send at once");
    }
    Pauses pauses =
        new Pauses(
            config.firstPause(),
            config.longestPause(),
            () -> ThreadLocalRandom.current().nextDouble());
    return new DeliveryBook(
        database,
        box,
        new Judge(pauses, config.giveUpAfter(), config.pauseAfter()),
        UUID.randomUUID(),
        config.lease());
  }

  @Produces
  @Singleton
  Courier courier(
      WebhookConfig config, Book book, Carrier carrier, Clock clock, WebhookMeters meters) {
    return new Courier(
        book,
        carrier,
        clock,
        config.parallel(),
        config.lease(),
        config.pollInterval(),
        meters::count);
  }

  @Produces
  @Singleton
  Subscriptions subscriptions(WebhookDatabase database) {
    return new Subscriptions(database);
  }

  @Produces
  @Singleton
  DeliveryLog log(WebhookDatabase database) {
    return new DeliveryLog(database);
  }

  @Produces
  @Singleton
  Webhooks webhooks(
      WebhookConfig config,
      Subscriptions subscriptions,
      SecretBox box,
      Resolver resolver,
      Clock clock) {
    return new Webhooks(
        subscriptions,
        box,
        new SecureRandom(),
        resolver,
        config.allowHttp(),
        config.secretOverlap(),
        clock);
  }

  @Produces
  @Singleton
  Pings pings(Subscriptions subscriptions, SecretBox box, Carrier carrier, Clock clock) {
    return new Pings(subscriptions, box, carrier, clock);
  }
}
