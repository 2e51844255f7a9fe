package dev.strillone.cli;

import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StrilloneServices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where ingest-service is. */
final class IngestOption {
  private static final String URL_VARIABLE = "STRILLONE_INGEST_URL";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The ingest-service. Default: STRILLONE_INGEST_URL, else the one that ./strillone run started")
  private @Nullable ServiceUrl url;

  @Mixin private DataOption data = new DataOption();

  ServiceUrl service(Session session) {
    if (url != null) {
      return url;
    }
    String asked = session.variable(URL_VARIABLE, "");
    try {
      return asked.isEmpty() ? ofRunningStack(session) : ServiceUrl.parse(asked);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(URL_VARIABLE + ": " + e.getMessage());
    }
  }

  private ServiceUrl ofRunningStack(Session session) {
    DataDirectory directory = data.directory(session);
    return Running.find(directory)
        .map(running -> ServiceUrl.parse(running.part(StrilloneServices.INGEST).address()))
        .orElseThrow(
            () ->
                Failure.notRunning(
                    "no Strillone runs on %s. Start it with ./strillone run, or say where one is with --url"
                        .formatted(directory.root())));
  }
}
