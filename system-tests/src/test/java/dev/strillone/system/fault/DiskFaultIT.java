package dev.strillone.system.fault;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Disks that run full and get room again. */
@Tag("faults")
class DiskFaultIT {
  private static final Duration FULL = Duration.ofSeconds(25);

  /** An empty PostgreSQL takes 40 MiB, its log of changes up to some hundreds. */
  private static final int DATABASE_SIZE = 600;

  private static final int FOLDER_SIZE = 16;
  private static final String MORE_THAN_FITS =
      "CREATE TABLE too_much AS SELECT md5(random()::text) FROM generate_series(1, 50000)";

  @Test
  @DisplayName("the database's disk is full for a while")
  void databaseDiskIsFull() throws Exception {
    Matrix.play(
        "full-postgres",
        "the database's disk is full for a while",
        Setup.onSmallDisk(Stand.POSTGRES, DATABASE_SIZE),
        trial -> {
          Database database = trial.stand().database();
          SmallDisk disk = trial.disk(Stand.POSTGRES);
          trial.at(0.3);
          trial.during(
              FULL,
              "no room",
              () -> {
                disk.fill();
                assertThatThrownBy(() -> database.execute(MORE_THAN_FITS))
                    .isInstanceOf(SQLException.class);
              },
              () -> {
                disk.free();
                database.bringBack();
              });
        });
  }

  @Test
  @DisplayName("the disk of the watched folder is full for a while")
  void folderDiskIsFull() throws Exception {
    Matrix.play(
        "full-folder",
        "the disk of the watched folder is full for a while",
        Setup.onSmallDisk(Stand.FOLDER, FOLDER_SIZE),
        trial -> {
          SmallDisk disk = trial.disk(Stand.FOLDER);
          try (Dropper dropper = new Dropper(trial)) {
            trial.at(0.3);
            trial.during(FULL, "no room", disk::fill, disk::free);
            trial.at(0.8);
            dropper.finish();
          }
        });
  }
}
