package dev.strillone.store.webhook.send;

import java.util.UUID;

/** A webhook that this instance alone sends to for now. */
public record Claim(UUID webhook, Health health) {}
