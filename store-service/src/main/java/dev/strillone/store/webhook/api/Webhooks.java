package dev.strillone.store.webhook.api;

import dev.strillone.store.read.BadQuery;
import dev.strillone.store.webhook.Webhook;
import dev.strillone.store.webhook.guard.BadTarget;
import dev.strillone.store.webhook.guard.Resolver;
import dev.strillone.store.webhook.guard.Target;
import dev.strillone.store.webhook.sign.Secret;
import dev.strillone.store.webhook.sign.SecretBox;
import dev.strillone.store.webhook.table.Subscriptions;
import jakarta.ws.rs.NotFoundException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes webhooks and changes them, once it is clear that they can be sent to. */
public final class Webhooks {
  private final Subscriptions subscriptions;
  private final SecretBox box;
  private final SecureRandom random;
  private final Resolver resolver;
  private final boolean allowHttp;
  private final Duration overlap;
  private final Clock clock;

  /**
   * @param overlap for so long the secret before a new one signs too
   */
  public Webhooks(
      Subscriptions subscriptions,
      SecretBox box,
      SecureRandom random,
      Resolver resolver,
      boolean allowHttp,
      Duration overlap,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.box = box;
    this.random = random;
    this.resolver = resolver;
    this.allowHttp = allowHttp;
    this.overlap = overlap;
    this.clock = clock;
  }

  /** A webhook and its secret, which nobody is told again. */
  record Made(Webhook webhook, Secret secret) {}

  Made create(WebhookWish wish) throws SQLException, InterruptedException {
    if (wish.url() == null) {
      throw new BadQuery("url", "it is missing: whither shall articles be sent?", null);
    }
    check(wish.url());
    Secret secret = secret(wish.secret());
    UUID id = UUID.randomUUID();
    Map<String, List<String>> filter = wish.filter() == null ? Map.of() : wish.filter();
    subscriptions.insert(
        id, wish.url(), wish.description(), filter, box.close(id, secret), clock.instant());
    return new Made(get(id), secret);
  }

  /**
   * @param clearDescription whether the wish holds a description, if an empty one
   */
  Webhook change(UUID id, WebhookWish wish, boolean clearDescription)
      throws SQLException, InterruptedException {
    if (wish.secret() != null) {
      throw new BadQuery("secret", "POST /webhooks/" + id + "/secret gives it a new one", null);
    }
    if (wish.url() != null) {
      check(wish.url());
    }
    Webhook before = get(id);
    subscriptions.update(
        id,
        wish.url() == null ? before.url() : wish.url(),
        clearDescription ? wish.description() : before.description(),
        wish.filter() == null ? before.filter() : wish.filter());
    return get(id);
  }

  Made rotate(UUID id, @Nullable String wanted) throws SQLException {
    get(id);
    Secret secret = secret(wanted);
    subscriptions.rotate(id, box.close(id, secret), overlap);
    return new Made(get(id), secret);
  }

  /**
   * @throws NotFoundException where there is none
   */
  public Webhook get(UUID id) throws SQLException {
    return subscriptions.find(id).orElseThrow(() -> unknown(id));
  }

  static NotFoundException unknown(UUID id) {
    return new NotFoundException("there is no webhook " + id);
  }

  private Secret secret(@Nullable String wanted) {
    try {
      return wanted == null ? Secret.generate(random) : new Secret(wanted);
    } catch (IllegalArgumentException e) {
      throw new BadQuery(
          "secret", "it must have 32 to 256 characters, visible ones of ASCII", null);
    }
  }

  private void check(String url) throws InterruptedException {
    try {
      resolver.resolve(Target.parse(url, allowHttp).host());
    } catch (BadTarget e) {
      throw new BadQuery("url", String.valueOf(e.getMessage()), e);
    }
  }
}
