package dev.strillone.system.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strillone.system.fault.Finding.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page for people: {@code index.html} over the folders of all trials played so far. */
final class Report {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINE = "result.json";

  private Report() {}

  /**
   * A trial in figures.
   *
   * @param faults what was done to it, in plain words
   * @param planted how many records had to become dead letters
   * @param findings promises that were not kept
   */
  record Line(
      String title,
      int articles,
      int texts,
      List<String> faults,
      long lost,
      long doubled,
      long stuck,
      long wrong,
      int letters,
      int planted,
      int again,
      int endsByItself,
      double drainSeconds,
      double seconds,
      List<String> findings,
      List<Timeline.Sample> samples,
      List<Timeline.Mark> marks) {
    static Line of(String title, int articles, Trial.Outcome outcome, List<Finding> findings) {
      List<Timeline.Mark> marks = outcome.timeline().marks();
      return new Line(
          title,
          articles,
          outcome.evidence().sent().size(),
          faults(marks),
          count(findings, Kind.LOST),
          count(findings, Kind.DOUBLED),
          outcome.evidence().waiting().all(),
          count(findings, Kind.WRONG),
          outcome.evidence().letters().size(),
          outcome.evidence().planted().size(),
          outcome.again(),
          outcome.endsByItself(),
          outcome.drainSeconds(),
          outcome.seconds(),
          findings.stream().map(Finding::toString).toList(),
          outcome.timeline().samples(),
          marks);
    }

    /** One that could not be played to its end. */
    static Line failed(String title, int articles, Throwable why) {
      return new Line(
          title,
          articles,
          0,
          List.of(),
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          List.of(why.toString()),
          List.of(),
          List.of());
    }

    boolean passed() {
      return findings.isEmpty();
    }

    private static List<String> faults(List<Timeline.Mark> marks) {
      return marks.stream()
          .collect(Collectors.groupingBy(Timeline.Mark::what, Collectors.counting()))
          .entrySet()
          .stream()
          .map(entry -> entry.getKey() + (entry.getValue() > 1 ? " ×" + entry.getValue() : ""))
          .sorted()
          .toList();
    }

    private static long count(List<Finding> findings, Kind kind) {
      return findings.stream()
          .filter(finding -> finding.kind() == kind)
          .mapToLong(finding -> finding.which().size())
          .sum();
    }
  }

  /** Writes a trial's figures into its folder, and the page anew. */
  static synchronized void add(Path folder, Line line) throws IOException {
    JSON.writeValue(folder.resolve(LINE).toFile(), line);
    Path all = folder.resolveSibling("index.html");
    Files.writeString(all, Page.of(lines(folder.getParent())));
    System.out.println((line.passed() ? "kept" : "BROKEN") + ": " + line.title() + ", see " + all);
    line.findings().forEach(System.out::println);
  }

  private static List<Line> lines(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(each -> each.resolve(LINE))
          .filter(Files::exists)
          .sorted()
          .map(Report::read)
          .toList();
    }
  }

  private static Line read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Line.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }
}
