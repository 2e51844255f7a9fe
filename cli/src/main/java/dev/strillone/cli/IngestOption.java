package dev.strillone.cli;

import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.localstack.supervise.StrilloneServices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where ingest-service is. */
final class IngestOption {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The ingest-service. Default: STRILLONE_INGEST_URL, else the one that ./strillone run started")
  private @Nullable ServiceUrl url;

  @Mixin private DataOption data = new DataOption();

  ServiceUrl service(Session session) {
    return new ServiceLocation(session, data, StrilloneServices.INGEST, "STRILLONE_INGEST_URL")
        .find(url);
  }
}
