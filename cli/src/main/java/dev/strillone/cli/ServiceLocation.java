package dev.strillone.cli;

import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is: where the command line says, else where the environment says, else where {@code ./strillone run}
 * started it.
 *
 * @param service its name among the parts of a running stack
 * @param variable of the environment
 */
record ServiceLocation(Session session, DataOption data, String service, String variable) {
  /**
   * @param asked from the command line
   */
  ServiceUrl find(@Nullable ServiceUrl asked) {
    if (asked != null) {
      return asked;
    }
    String named = session.variable(variable, "");
    try {
      return named.isEmpty() ? ofRunningStack() : ServiceUrl.parse(named);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(variable + ": " + e.getMessage());
    }
  }

  private ServiceUrl ofRunningStack() {
    DataDirectory directory = data.directory(session);
    return Running.find(directory)
        .map(running -> ServiceUrl.parse(running.part(service).address()))
        .orElseThrow(
            () ->
                Failure.notRunning(
                    "no Strillone runs on %s. Start it with ./strillone run, or say where one is with --url"
                        .formatted(directory.root())));
  }
}
