package dev.strillone.ingest.source.http;

import dev.strillone.ingest.quarantine.Quarantine;
import dev.strillone.ingest.quarantine.Quarantines;
import dev.strillone.ingest.source.Keeping;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/** Keeps refused documents where their sender or the settings ask for it; otherwise the answer tells the sender, who has them. */
@Singleton
final class Refusals {
  private static final Logger LOG = Logger.getLogger(Refusals.class);

  private final Quarantines quarantines;

  Refusals(Quarantines quarantines) {
    this.quarantines = quarantines;
  }

  Keeping keeping(Sender sender) {
    boolean asked = sender.quarantine || quarantines.keepsRefusedRequests();
    return quarantines.configured().filter(_ -> asked).map(Refusals::keeping).orElse(Keeping.NONE);
  }

  private static Keeping keeping(Quarantine quarantine) {
    return (document, why) -> {
      try {
        return quarantine.keep(document, why);
      } catch (IOException e) {
        LOG.errorf(e, "A refused document can't be kept; its sender has it");
        return false;
      }
    };
  }
}
