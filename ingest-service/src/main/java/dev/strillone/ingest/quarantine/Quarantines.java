package dev.strillone.ingest.quarantine;

import java.util.Optional;

/**
 * The quarantine that is configured, if any.
 *
 * @param keepsRefusedRequests whether documents refused over HTTP are kept unasked
 */
public record Quarantines(Optional<Quarantine> configured, boolean keepsRefusedRequests) {}
