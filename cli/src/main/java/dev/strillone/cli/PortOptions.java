package dev.strillone.cli;

import dev.strillone.localstack.supervise.Backoff;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Port;
import dev.strillone.localstack.supervise.StackConfig;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the parts listen. A port that was asked for is taken or it is an error; a usual one that is taken gives way. */
final class PortOptions {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  @Option(
      names = "--store-port",
      paramLabel = "PORT",
      description = "The page's and the API's; usually 8080, another where that is taken")
  private @Nullable Port store;

  @Option(names = "--ingest-port", paramLabel = "PORT", description = "Usually 8081")
  private @Nullable Port ingest;

  @Option(names = "--enrich-port", paramLabel = "PORT", description = "Usually 8082")
  private @Nullable Port enrich;

  @Option(names = "--kafka-port", paramLabel = "PORT", description = "Usually 9092")
  private @Nullable Port kafka;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      description = "Usually 5432. 0 stands for any free port, and --exit takes such for all")
  private @Nullable Port postgres;

  static Port parse(String text) {
    int number = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    if (number > 65_535) {
      throw new TypeConversionException("'" + text + "' is no TCP port; 0 to 65535 are");
    }
    return number == 0 ? Port.any() : Port.exactly(number);
  }

  /**
   * @param passing whether the run ends by itself, and so disturbs nobody on any free ports
   */
  StackConfig config(DataDirectory data, Path home, boolean passing) {
    return new StackConfig(
        data,
        choose(kafka, 9092, passing),
        choose(postgres, 5432, passing),
        new StrilloneServices(
            home,
            choose(ingest, 8081, passing),
            choose(enrich, 8082, passing),
            choose(store, 8080, passing)),
        Backoff.USUAL,
        START_LIMIT);
  }

  private static Port choose(@Nullable Port asked, int usual, boolean passing) {
    if (asked != null) {
      return asked;
    }
    return passing ? Port.any() : Port.preferably(usual);
  }
}
