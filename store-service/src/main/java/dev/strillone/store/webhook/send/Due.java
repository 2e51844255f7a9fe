package dev.strillone.store.webhook.send;

import java.util.UUID;

/**
 * A delivery whose turn it is.
 *
 * @param size of its event, in bytes
 */
public record Due(UUID delivery, UUID article, int size) {}
