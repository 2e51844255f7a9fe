package dev.strillone.cli.status;

import dev.strillone.localstack.supervise.DataDirectory;
import dev.strillone.localstack.supervise.Running;
import dev.strillone.localstack.supervise.StrilloneServices;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Asks every part of a running stack how it is. */
public final class StatusReader {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int LOOKS = 5;

  /** The other format of the metrics endpoint has samples with trailers. */
  private static final String METRICS = "text/plain, */*;q=0.1";

  private static final String ANYTHING = "*/*";

  private final HttpClient http;

  public StatusReader(HttpClient http) {
    this.http = http;
  }

  public StackStatus read(DataDirectory data, Running running) {
    List<StackStatus.Part> parts = new ArrayList<>();
    NavigableMap<String, StageCounts> outcomes = new TreeMap<>();
    long quarantined = StackStatus.UNKNOWN;
    for (Running.Part part : running.parts()) {
      parts.add(
          new StackStatus.Part(part.name(), state(part), part.process().pid(), part.address()));
      if (part.address().startsWith("http")) {
        Optional<String> metrics = metrics(part.address());
        metrics.map(Outcomes::parse).ifPresent(outcomes::putAll);
        quarantined = Math.max(quarantined, metrics.map(Outcomes::quarantined).orElse(quarantined));
      }
    }
    return new StackStatus(
        data.root().toString(),
        parts,
        Lag.of(running.part(Running.KAFKA).address()),
        quarantined,
        outcomes,
        deadLetters(running.part(StrilloneServices.STORE).address()));
  }

  /** A service at work counts on while it tells its counts: what does not add up is asked for again. */
  private Optional<String> metrics(String service) {
    Optional<String> metrics = Optional.empty();
    for (int look = 0; look < LOOKS; look++) {
      metrics = get(service + "/q/metrics", METRICS);
      if (metrics.map(StatusReader::addsUp).orElse(true)) {
        break;
      }
    }
    return metrics;
  }

  private static boolean addsUp(String metrics) {
    return Outcomes.parse(metrics).values().stream().allMatch(counts -> counts.missing() == 0);
  }

  private NavigableMap<String, Long> deadLetters(String store) {
    return get(store + "/dead-letters?limit=1", "application/json")
        .map(OpenLetters::parse)
        .orElseGet(TreeMap::new);
  }

  private String state(Running.Part part) {
    if (part.process().alive().isEmpty()) {
      return StackStatus.DOWN;
    }
    if (!part.address().startsWith("http")) {
      return StackStatus.UP;
    }
    return get(part.address() + "/q/health/ready", ANYTHING).isPresent()
        ? StackStatus.UP
        : StackStatus.STARTING;
  }

  private Optional<String> get(String address, String accepted) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept", accepted)
            .timeout(PATIENCE)
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // it does not answer, which is what is asked here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
