package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.sign.Secret;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A book of one webhook in memory; only as much of it as shifts need. */
final class MemoryBook implements Book {
  static final UUID WEBHOOK = UUID.randomUUID();

  private final Judge judge;
  private final List<Due> pending = new ArrayList<>();
  private final Map<UUID, Integer> attempts = new HashMap<>();
  final List<UUID> delivered = new ArrayList<>();
  final Set<UUID> waiting = new HashSet<>();
  Health health = Health.GOOD;
  boolean mine = true;
  boolean released;
  int refusals;
  int probes;

  MemoryBook(Judge judge) {
    this.judge = judge;
  }

  UUID add(UUID article) {
    UUID delivery = UUID.randomUUID();
    pending.add(new Due(delivery, article, 10));
    return delivery;
  }

  @Override
  public synchronized List<Claim> claim() {
    return next(WEBHOOK, List.of()).isEmpty() ? List.of() : List.of(new Claim(WEBHOOK, health));
  }

  @Override
  public boolean renew(UUID webhook) {
    return mine;
  }

  @Override
  public synchronized void release(UUID webhook) {
    released = true;
  }

  @Override
  public synchronized Optional<Due> next(UUID webhook, Collection<UUID> busy) {
    Set<UUID> seen = new HashSet<>(busy);
    return pending.stream()
        .filter(due -> seen.add(due.article()) && !waiting.contains(due.delivery()))
        .findFirst();
  }

  @Override
  public synchronized Optional<Due> probe(UUID webhook) {
    probes++;
    return next(webhook, List.of());
  }

  @Override
  public synchronized Optional<Parcel> load(UUID delivery) {
    return Optional.of(
        new Parcel(
            delivery,
            attempts.merge(delivery, 1, Integer::sum),
            false,
            "https://example.org/",
            List.of(new Secret("0".repeat(32))),
            Map.of(),
            new byte[0]));
  }

  @Override
  public synchronized Optional<Settled> settle(
      UUID webhook, UUID delivery, Answer answer, Instant at) throws SQLException {
    if (refusals-- > 0) {
      throw new SQLException("away", "08006");
    }
    if (!mine) {
      return Optional.empty();
    }
    Verdict verdict = judge.judge(health, new Tries(0, null), answer, at);
    health = verdict.health();
    switch (verdict.fate()) {
      case DELIVERED -> {
        delivered.add(delivery);
        pending.removeIf(due -> due.delivery().equals(delivery));
      }
      case AGAIN -> waiting.add(delivery);
      case GIVEN_UP -> pending.removeIf(due -> due.delivery().equals(delivery));
    }
    boolean mayGoOn = verdict.stop() == null && verdict.endpointWait().equals(Duration.ZERO);
    return Optional.of(new Settled(verdict, mayGoOn));
  }
}
