package dev.strillone.system.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** The lines of the fault matrix: plays each, checks the promises, writes it into the report. */
final class Matrix {
  private static final long SEED = 20261128;
  private static final int ARTICLES = Integer.getInteger("faults.articles", 2500);
  private static final int PER_SECOND = Integer.getInteger("faults.rate", 200);
  static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();

  private static @Nullable Map<String, Tags> clean;

  private Matrix() {}

  /**
   * Plays a scenario under load and fails where a promise is not kept.
   *
   * @param name of its folder in {@code target/faults}
   * @param title for people
   */
  static void play(String name, String title, Trial.Scenario scenario) throws Exception {
    play(name, title, Setup.PLAIN, scenario);
  }

  /** The same on a stand that is not quite the one that is shipped. */
  static void play(String name, String title, Setup setup, Trial.Scenario scenario)
      throws Exception {
    List<Finding> broken = findings(FOLDER.resolve(name), title, setup, scenario);
    assertThat(broken).as("%s; logs are in %s", title, FOLDER.resolve(name)).isEmpty();
  }

  /**
   * Plays a scenario, and says which promises were not kept.
   *
   * @param folder for its logs and figures
   */
  static List<Finding> findings(Path folder, String title, Setup setup, Trial.Scenario scenario)
      throws Exception {
    String name = folder.getFileName().toString();
    Newsroom newsroom = new Newsroom(SEED, ARTICLES);
    Trial.Outcome outcome;
    try {
      outcome =
          Trial.run(
              newsroom, PER_SECOND, data(name), fresh(folder.toAbsolutePath()), setup, scenario);
    } catch (Exception | AssertionError e) {
      Report.add(folder, Report.Line.failed(title, ARTICLES, e));
      throw e;
    }
    List<Finding> broken = Invariants.broken(outcome.evidence().with(clean()));
    Report.add(folder, Report.Line.of(title, ARTICLES, outcome, broken));
    return broken;
  }

  /** The tags of each text when nothing happens; made once. */
  private static synchronized Map<String, Tags> clean() throws Exception {
    Map<String, Tags> known = clean;
    if (known == null) {
      known = cleanRun();
      clean = known;
    }
    return known;
  }

  private static Map<String, Tags> cleanRun() throws Exception {
    String title = "nothing (the clean run that tags are compared with)";
    Path folder = FOLDER.resolve("clean");
    Trial.Outcome outcome =
        Trial.run(
            new Newsroom(SEED, ARTICLES),
            PER_SECOND,
            data("clean"),
            fresh(folder),
            Setup.PLAIN,
            trial -> {});
    Map<String, Tags> tags = new HashMap<>();
    outcome.evidence().late().forEach(event -> tags.put(event.text(), event.tags()));
    List<Finding> broken = Invariants.broken(outcome.evidence().with(tags));
    Report.add(folder, Report.Line.of(title, ARTICLES, outcome, broken));
    assertThat(broken).as("%s; logs are in %s", title, folder).isEmpty();
    return tags;
  }

  /** For the data of a trial, which goes when it is over. */
  static Path data(String name) throws IOException {
    return Files.createTempDirectory("strillone-" + name);
  }

  /** For its logs and figures, which stay. */
  static Path fresh(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.newDirectoryStream(folder)) {
      for (Path file : old) {
        Files.delete(file);
      }
    }
    return folder;
  }
}
