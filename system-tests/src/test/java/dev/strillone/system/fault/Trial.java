package dev.strillone.system.fault;

import dev.strillone.events.deadletter.DeadLetterReason;
import dev.strillone.system.Kafka;
import dev.strillone.system.PublishedContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Strillone under load while a scenario does things to it. */
final class Trial implements AutoCloseable {
  private final Newsroom newsroom;
  private final Stand stand;
  private final Load load;
  private final Follower enriched;
  private final Gauges gauges;
  private final Timeline timeline;
  private final Map<String, String> planted = new ConcurrentHashMap<>();
  private final List<Sent> besides = new ArrayList<>();
  private final SmallDisks disks;
  private boolean courteous;

  /** What is done to it; returns when it is over, and everything that was stopped runs again. */
  @FunctionalInterface
  interface Scenario {
    void play(Trial trial) throws Exception;
  }

  /** Something done at a moment. */
  @FunctionalInterface
  interface Act {
    void run() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param drainSeconds from the end of the last fault or post until nothing waited
   * @param again how many texts clients posted once more
   * @param endsByItself how often a process ended without being told to
   */
  record Outcome(
      Evidence evidence,
      Timeline timeline,
      double drainSeconds,
      double seconds,
      int again,
      int endsByItself) {}

  private Trial(
      Newsroom newsroom, double perSecond, Path dir, Path logs, Setup setup, SmallDisks disks)
      throws IOException {
    this.newsroom = newsroom;
    this.disks = disks;
    this.stand = Stand.start(dir, logs, setup);
    this.load = new Load(stand::ingestUrls, newsroom, perSecond);
    this.enriched = Follower.start(stand.bootstrapServers(), Kafka.ENRICHED);
    this.gauges = new Gauges(stand, enriched);
    this.timeline = new Timeline();
  }

  /**
   * Starts everything, plays the scenario under load, waits until nothing waits any more, and gathers what is there.
   *
   * @param dir for the data, deleted at the end
   */
  static Outcome run(
      Newsroom newsroom, double perSecond, Path dir, Path logs, Setup setup, Scenario scenario)
      throws Exception {
    try (SmallDisks disks = SmallDisks.mount(dir, setup.disks());
        Trial trial = new Trial(newsroom, perSecond, dir, logs, setup, disks)) {
      return trial.run(scenario);
    } finally {
      delete(dir);
    }
  }

  private Outcome run(Scenario scenario) throws Exception {
    load.start();
    timeline.start(load, enriched, gauges);
    scenario.play(this);
    if (!Patience.until(load::isFinished, load::accepted)) {
      throw new IllegalStateException(
          "stuck: no text was accepted for minutes, after %d of %d"
              .formatted(load.accepted(), newsroom.items()));
    }
    List<Sent> sent = Stream.concat(load.sent().stream(), besides.stream()).toList();
    double over = timeline.seconds();
    Patience.until(this::isDone, () -> gauges.lag().map(Lag::all).orElse(-1L));
    double drained = timeline.seconds();
    Lag waiting = gauges.lag().orElseThrow();
    timeline.close();
    Kafka kafka = new Kafka(stand.bootstrapServers());
    List<Letter> letters =
        Stream.of(Kafka.ENRICH_DLQ, Kafka.STORE_DLQ)
            .flatMap(topic -> kafka.read(topic).stream())
            .map(Letter::of)
            .toList();
    List<Event> raw = read(kafka, Kafka.RAW).toList();
    List<Event> late = read(kafka, Kafka.ENRICHED).toList();
    List<String> unfit =
        Stream.of(Kafka.RAW, Kafka.ENRICHED)
            .flatMap(topic -> PublishedContract.broken(kafka.read(topic)).stream())
            .toList();
    Evidence evidence =
        new Evidence(
            sent,
            raw,
            enriched.events(),
            late,
            Rows.of(stand.database()),
            letters,
            Map.copyOf(planted),
            courteous ? load.rude() : List.of(),
            unfit,
            waiting,
            counts(Map.of(Stage.ENRICH, raw.size(), Stage.STORE, late.size())),
            Map.of());
    return new Outcome(
        evidence, timeline, drained - over, drained, load.again(), stand.endsByItself());
  }

  /** Once they are what the topics hold, or don't get there: an instance shows what it took over a moment later. */
  private List<Counts> counts(Map<Stage, Integer> due) throws InterruptedException {
    for (Stage stage : Stage.values()) {
      fleet(stage).awaitReady();
    }
    Patience.until(
        () -> counted().stream().allMatch(counts -> counts.areOf(due)), () -> counted().toString());
    return counted();
  }

  private List<Counts> counted() {
    return Stream.of(Stage.values()).map(stage -> Counts.of(stage, fleet(stage).urls())).toList();
  }

  private static Stream<Event> read(Kafka kafka, String topic) {
    return kafka.read(topic).stream().map(Event::of);
  }

  Stand stand() {
    return stand;
  }

  Fleet fleet(Stage stage) {
    return switch (stage) {
      case INGEST -> stand.ingest();
      case ENRICH -> stand.enrich();
      case STORE -> stand.store();
    };
  }

  SmallDisk disk(String folder) {
    return disks.of(folder);
  }

  /**
   * Names a record that has to become a dead letter.
   *
   * @param place as {@link Event#place} has it
   */
  void planted(String place, DeadLetterReason reason) {
    planted.put(place, reason.text());
  }

  /** Names a text that was handed in by the scenario itself. */
  void sent(Sent text) {
    besides.add(text);
  }

  /** From beginning to end, clients have to be told what to do. */
  void expectCourtesy() {
    courteous = true;
  }

  boolean isLoading() {
    return !load.isFinished();
  }

  int accepted() {
    return load.accepted();
  }

  /** For who waits for the end. */
  String progress() {
    Timeline.Sample now = timeline.last();
    return "%,d of %,d texts accepted, %,d articles stored, %,d records wait"
        .formatted(load.accepted(), newsroom.items(), now.rows(), now.lag().all());
  }

  /** Waits until this share of all texts is accepted. */
  void at(double share) throws InterruptedException {
    long due = Math.round(share * newsroom.items());
    if (!Patience.until(() -> load.accepted() >= due, load::accepted)) {
      throw new IllegalStateException("stuck: no text was accepted for minutes");
    }
  }

  /** Does something once, now. */
  void once(String what, Act act) throws Exception {
    double from = timeline.seconds();
    say(what);
    act.run();
    timeline.mark(what, from);
  }

  /** Does something to a service so many times, spread over the load; each time only after the service got on again. */
  void along(Stage stage, int times, String what, Act act) throws Exception {
    for (int time = 1; time <= times; time++) {
      at(time / (times + 1.0));
      once(what, act);
      awaitProgress(stage);
    }
  }

  /** Returns when a service has done something since now, or when there is nothing left for it to do. */
  void awaitProgress(Stage stage) throws InterruptedException {
    long now = done(stage);
    if (!Patience.until(() -> done(stage) > now || isDone(), () -> done(stage))) {
      throw new IllegalStateException("stuck: " + stage + " has done nothing for minutes");
    }
  }

  private long done(Stage stage) {
    return switch (stage) {
      case INGEST -> load.accepted();
      case ENRICH -> enriched.count();
      case STORE -> timeline.last().rows();
    };
  }

  private boolean isDone() {
    return load.isFinished() && gauges.lag().map(Lag::isZero).orElse(false);
  }

  /** A fault that takes its time; ended in any case. */
  void during(Duration length, String what, Act begin, Act end) throws Exception {
    double from = timeline.seconds();
    say(what + " for " + length.toSeconds() + " s");
    try {
      begin.run();
      TimeUnit.NANOSECONDS.sleep(length.toNanos());
    } finally {
      end.run();
      timeline.mark(what, from);
    }
  }

  private void say(String what) {
    System.out.printf(
        "%s %s, %d of %d accepted%n", Instant.now(), what, load.accepted(), newsroom.items());
  }

  private static void delete(Path dir) throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      List<Path> deepestFirst = new ArrayList<>(files.toList()).reversed();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() {
    timeline.close();
    load.close();
    enriched.close();
    gauges.close();
    stand.close();
  }
}
