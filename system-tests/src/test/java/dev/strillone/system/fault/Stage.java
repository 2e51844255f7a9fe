package dev.strillone.system.fault;

import dev.strillone.localstack.supervise.StrilloneServices;

/** The services, in the order in which an article passes them. */
enum Stage {
  INGEST(StrilloneServices.INGEST),
  ENRICH(StrilloneServices.ENRICH),
  STORE(StrilloneServices.STORE);

  private final String service;

  Stage(String service) {
    this.service = service;
  }

  @Override
  public String toString() {
    return service;
  }
}
