package dev.strillone.store.page;

import dev.strillone.store.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A webhook as the templates show it. */
public record WebhookView(Webhook webhook) {
  /** The CSS class: paused, in trouble, or good. */
  public String kind() {
    if (isPaused()) {
      return "paused";
    }
    return webhook.failingSince() == null ? "good" : "trouble";
  }

  public boolean isPaused() {
    return webhook.state() == Webhook.State.PAUSED;
  }

  /** In the order in which people read it. */
  public Map<String, List<String>> filter() {
    return new TreeMap<>(webhook.filter());
  }

  public String created() {
    return Moments.second(webhook.createdAt());
  }

  public @Nullable String delivered() {
    return Moments.secondOrNull(webhook.deliveredAt());
  }

  public @Nullable String failing() {
    return Moments.secondOrNull(webhook.failingSince());
  }

  public @Nullable String next() {
    return Moments.secondOrNull(webhook.nextTry());
  }

  public @Nullable String oldSecretUntil() {
    return Moments.secondOrNull(webhook.oldSecretUntil());
  }
}
