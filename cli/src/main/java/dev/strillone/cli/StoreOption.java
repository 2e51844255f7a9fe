package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.JsonService;
import dev.strillone.cli.service.ServiceAnswer;
import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where store-service is, and what a bad answer of it means. */
final class StoreOption {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The store-service. Default: STRILLONE_STORE_URL, else the one that ./strillone run started")
  private @Nullable ServiceUrl url;

  @Mixin private DataOption data = new DataOption();

  /** Work with the service. */
  @FunctionalInterface
  interface Work {
    int on(JsonService store) throws InterruptedException;
  }

  int with(Session session, Work work) throws InterruptedException {
    ServiceUrl service =
        new ServiceLocation(session, data, StrilloneServices.STORE, "STRILLONE_STORE_URL")
            .find(url);
    try (HttpClient http = Http.client()) {
      return work.on(new JsonService(http, StrilloneServices.STORE, service));
    }
  }

  /** The answer's JSON; any other answer is the end of the command. */
  static JsonNode done(ServiceAnswer answer) {
    return switch (answer) {
      case ServiceAnswer.Done(JsonNode json) -> json;
      case ServiceAnswer.Refused(String why) -> throw Failure.of(why);
      case ServiceAnswer.Busy busy -> throw away(busy.words());
      case ServiceAnswer.Away(String why) -> throw away(why);
    };
  }

  private static Failure away(String why) {
    return Failure.notRunning(
        why + ". Start it with ./strillone run, or say where it is with --url");
  }
}
