package dev.strillone.cli.quarantine;

import dev.strillone.cli.service.JsonService;
import dev.strillone.cli.service.ServiceAnswer;
import java.util.UUID;

/** Asks ingest-service for what it keeps. */
public record QuarantineClient(JsonService ingest) {
  public ServiceAnswer list() throws InterruptedException {
    return ingest.get("/quarantine");
  }

  public ServiceAnswer show(UUID id) throws InterruptedException {
    return ingest.get(path(id));
  }

  public ServiceAnswer retry(UUID id) throws InterruptedException {
    return ingest.post(path(id) + "/retry");
  }

  public ServiceAnswer discard(UUID id) throws InterruptedException {
    return ingest.delete(path(id));
  }

  private static String path(UUID id) {
    return "/quarantine/" + id;
  }
}
