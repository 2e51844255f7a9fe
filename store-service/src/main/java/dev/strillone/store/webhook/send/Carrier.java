package dev.strillone.store.webhook.send;

/** Brings a parcel to its receiver. */
@FunctionalInterface
public interface Carrier {
  Answer carry(Parcel parcel) throws InterruptedException;
}
