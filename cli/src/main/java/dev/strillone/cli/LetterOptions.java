package dev.strillone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strillone.cli.deadletters.LetterAnswer;
import dev.strillone.cli.deadletters.LetterClient;
import dev.strillone.cli.service.Http;
import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What all commands about dead letters share: who is asked, and what a bad answer means. */
final class LetterOptions {
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
    int on(LetterClient client) throws InterruptedException;
  }

  int with(Session session, Work work) throws InterruptedException {
    ServiceUrl service =
        new ServiceLocation(session, data, StrilloneServices.STORE, "STRILLONE_STORE_URL")
            .find(url);
    try (HttpClient http = Http.client()) {
      return work.on(new LetterClient(http, service));
    }
  }

  /** The answer's JSON; any other answer is the end of the command. */
  static JsonNode done(LetterAnswer answer) {
    return switch (answer) {
      case LetterAnswer.Done(var json) -> json;
      case LetterAnswer.Refused(String why) -> throw Failure.of(why);
      case LetterAnswer.Away(String why) -> throw away(why);
    };
  }

  static Failure away(String why) {
    return Failure.notRunning(
        why + ". Start it with ./strillone run, or say where it is with --url");
  }
}
