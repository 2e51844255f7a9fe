package dev.strillone.store.page;

import dev.strillone.store.webhook.Delivery;
import org.jspecify.annotations.Nullable;

/** A delivery as the template shows it. */
public record DeliveryView(Delivery delivery) {
  public boolean isPending() {
    return delivery.state() == Delivery.State.PENDING;
  }

  /** The CSS class: its state, or that it was refused before. */
  public String kind() {
    return isPending() && delivery.attempts() > 0 ? "trouble" : delivery.state().text();
  }

  public String created() {
    return Moments.second(delivery.createdAt());
  }

  public @Nullable String next() {
    return Moments.secondOrNull(delivery.nextTry());
  }

  public @Nullable String finished() {
    return Moments.secondOrNull(delivery.finishedAt());
  }

  /** What came back the last time. */
  public String last() {
    Integer status = delivery.lastStatus();
    if (status != null) {
      return "answered " + status;
    }
    String problem = delivery.lastProblem();
    return problem == null ? "not tried yet" : problem;
  }
}
