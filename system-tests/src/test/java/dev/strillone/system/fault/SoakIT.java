package dev.strillone.system.fault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole stand at a part of its load for as long as wanted, with mishaps or, if calm, without. */
@Tag("soak")
class SoakIT {
  private static final int MINUTES = Integer.getInteger("soak.minutes", 30);
  private static final int PER_SECOND = Integer.getInteger("soak.rate", 100);
  private static final boolean CALM = Boolean.getBoolean("soak.calm");
  private static final long SEED = Long.getLong("soak.seed", 20261128);

  /** A newsroom's articles have so many texts on average. */
  private static final double TEXTS_AN_ARTICLE = 1.14;

  private static final int SECONDS_BETWEEN = 20;

  private List<Vitals.Sample> samples = List.of();

  @Test
  @DisplayName("nothing is lost, doubled or stuck, and nothing grows")
  void keepsItsPromisesForLong() throws Exception {
    String title = "%d minutes%s".formatted(MINUTES, CALM ? " of calm" : " with mishaps");
    Newsroom newsroom = new Newsroom(SEED, (int) (MINUTES * 60 * PER_SECOND / TEXTS_AN_ARTICLE));
    Path folder = Matrix.fresh(Matrix.FOLDER.resolve("soak"));

    Trial.Outcome outcome =
        Trial.run(
            newsroom, PER_SECOND, Matrix.data("soak"), folder, Setup.PLAIN, this::untilLoaded);

    Files.writeString(folder.resolve("vitals.html"), VitalsPage.of(samples));
    // what a text should be tagged with is known for the matrix's texts alone
    List<Finding> found = new ArrayList<>(Invariants.broken(outcome.evidence().with(Map.of())));
    for (Stage stage : Stage.values()) {
      found.addAll(Growth.in(stage, samples.stream().filter(one -> one.stage() == stage).toList()));
    }
    Report.add(folder, Report.Line.of(title, newsroom.articles(), outcome, found));
    assertThat(found).as("%s; logs and vitals.html are in %s", title, folder).isEmpty();
  }

  private void untilLoaded(Trial trial) throws Exception {
    Random random = new Random(SEED);
    try (Vitals vitals = Vitals.of(trial)) {
      while (trial.isLoading()) {
        int pause = SECONDS_BETWEEN + random.nextInt(SECONDS_BETWEEN);
        for (int second = 0; second < pause && trial.isLoading(); second++) {
          TimeUnit.SECONDS.sleep(1);
        }
        System.out.println("soak: " + trial.progress());
        if (!CALM && trial.isLoading()) {
          Mishap.any(random).happen(trial);
        }
      }
      samples = vitals.samples();
    }
  }
}
