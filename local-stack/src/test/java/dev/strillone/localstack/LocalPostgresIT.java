package dev.strillone.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPostgresIT {
  @TempDir Path dir;

  @Test
  void commitsAreDurable() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.start(dir, 0)) {
      List<String> shown =
          List.of(
              query(postgres, "show fsync"),
              query(postgres, "show synchronous_commit"),
              query(postgres, "show full_page_writes"));

      assertThat(shown).containsExactly("on", "on", "on");
    }
  }

  @Test
  void accentedCapitalsAreLowercased() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.start(dir, 0)) {
      String lexeme = query(postgres, "select to_tsvector('simple', 'È')::text");

      assertThat(lexeme).isEqualTo("'è':1");
    }
  }

  @Test
  void aStartAfterACrashReplacesTheServerThatWasLeftAndKeepsItsData() throws Exception {
    Process crashed =
        new ProcessBuilder(ChildJvm.command(CrashingPostgres.class, dir.toString()))
            .inheritIO()
            .start();
    assertThat(crashed.waitFor()).isEqualTo(137);
    ProcessHandle left = Postmaster.running(dir).orElseThrow();

    try (LocalPostgres postgres = LocalPostgres.start(dir, 0)) {
      assertThat(query(postgres, "select word from kept")).isEqualTo("here");
      // gone, or dead and not yet reaped
      assertThat(left.info().command()).isEmpty();
    }
  }

  @Test
  void aPidFileOfADeadServerIsNoObstacle() throws Exception {
    LocalPostgres.start(dir, 0).close();
    Files.writeString(dir.resolve("postmaster.pid"), "999999999\n" + dir + "\n1\n5432\n\n\n");

    try (LocalPostgres postgres = LocalPostgres.start(dir, 0)) {
      assertThat(query(postgres, "select current_user")).isEqualTo("news");
    }
  }

  private static String query(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
