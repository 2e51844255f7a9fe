package dev.strillone.cli;

import dev.strillone.cli.support.Terminal;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import static org.assertj.core.api.Assertions.assertThat;

class DataOptionTest {
  @Test
  void theOptionWinsOverTheEnvironment() {
    assertThat(directory(Map.of("STRILLONE_DATA_DIR", "/other"), "--data-dir", "mine"))
        .isEqualTo("/data/mine");
  }

  @Test
  void theEnvironmentIsAskedFromTheMostParticularOn() {
    Map<String, String> all =
        Map.of("STRILLONE_DATA_DIR", "/own", "XDG_DATA_HOME", "/share", "HOME", "/home/anna");

    assertThat(directory(all)).isEqualTo("/own");
    assertThat(directory(Map.of("XDG_DATA_HOME", "/share", "HOME", "/home/anna")))
        .isEqualTo("/share/strillone");
    assertThat(directory(Map.of("STRILLONE_DATA_DIR", " ", "HOME", "/home/anna")))
        .isEqualTo("/home/anna/.local/share/strillone");
  }

  private static String directory(Map<String, String> environment, String... arguments) {
    Session session =
        new Session(
            new Terminal().console(), InputStream.nullInputStream(), Path.of("/data"), environment);
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(arguments);
    return holder.data.directory(session).root().toString();
  }

  @Command
  private static final class Holder {
    @Mixin private DataOption data = new DataOption();
  }
}
