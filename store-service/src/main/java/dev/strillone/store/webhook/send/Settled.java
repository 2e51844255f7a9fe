package dev.strillone.store.webhook.send;

/**
 * How things stand after a try was written down.
 *
 * @param mayGoOn whether more may be sent now; not while the endpoint is given time, or the webhook is paused
 */
public record Settled(Verdict verdict, boolean mayGoOn) {}
