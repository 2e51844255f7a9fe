package dev.strillone.ingest.source.http;

import dev.strillone.ingest.document.ReceivedDocument;
import dev.strillone.ingest.quarantine.Quarantines;
import dev.strillone.ingest.source.Outcome;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps refused documents where their sender or the settings ask for it; otherwise the answer tells the sender, who has them. */
@Singleton
final class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);

  private final Quarantines quarantines;

  Refusals(Quarantines quarantines) {
    this.quarantines = quarantines;
  }

  void keep(Outcome.Refused refused, List<ReceivedDocument> documents, Sender sender) {
    if (!sender.quarantine && !quarantines.keepsRefusedRequests()) {
      return;
    }
    quarantines
        .configured()
        .ifPresent(
            quarantine -> {
              for (Outcome.Refusal refusal : refused.refusals()) {
                try {
                  quarantine.keep(documents.get(refusal.document()), refusal.why());
                } catch (IOException e) {
                  LOG.errorf(e, "A refused document can't be kept; its sender has it");
                }
              }
            });
  }
}
