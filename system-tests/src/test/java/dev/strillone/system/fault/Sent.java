package dev.strillone.system.fault;

import java.util.UUID;

/**
 * A text that ingest-service has answered 202 for.
 *
 * @param revision as the answer named it
 * @param order which of its article's texts, 0 for the first
 * @param newest whether it is the last of them
 * @param attempts how often it was posted until it was accepted
 */
record Sent(UUID articleId, String revision, int order, boolean newest, int attempts) {}
