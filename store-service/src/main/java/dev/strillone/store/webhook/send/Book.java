package dev.strillone.store.webhook.send;

import dev.strillone.store.webhook.sign.SecretBox;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be sent, and what came of it. One instance, one book: its claims are that instance's. */
public interface Book {
  /** Takes the webhooks that have something due and are nobody's. */
  List<Claim> claim() throws SQLException;

  /** Whether the webhook is still this instance's, and then for a while longer. */
  boolean renew(UUID webhook) throws SQLException;

  void release(UUID webhook) throws SQLException;

  /**
   * What waits longest of what is due: of each article the earliest, and nothing of an article that is busy.
   *
   * @param busy articles of which something is under way
   */
  Optional<Due> next(UUID webhook, Collection<UUID> busy) throws SQLException;

  /** The same for one that finds out whether the endpoint is back: rather one that never failed by itself. */
  Optional<Due> probe(UUID webhook) throws SQLException;

  /**
   * @return empty where it is gone
   * @throws SecretBox.Unreadable where nothing can be signed
   */
  Optional<Parcel> load(UUID delivery) throws SQLException, SecretBox.Unreadable;

  /**
   * Writes down what a try came to.
   *
   * @param at when it began
   * @return empty where the webhook has become another's or is gone: then nothing was written
   */
  Optional<Settled> settle(UUID webhook, UUID delivery, Answer answer, Instant at)
      throws SQLException;
}
