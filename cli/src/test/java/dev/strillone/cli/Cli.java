package dev.strillone.cli;

import dev.strillone.cli.support.Terminal;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Runs commands in this JVM and keeps what they print. */
final class Cli {
  private final Terminal terminal = new Terminal();
  private final Map<String, String> environment = new HashMap<>();
  private final Path directory;
  private String input = "";

  Cli(Path directory) {
    this.directory = directory;
    environment.put("STRILLONE_DATA_DIR", directory.resolve("data").toString());
    environment.put("STRILLONE_HOME", directory.resolve("home").toString());
  }

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Cli input(String text) {
    input = text;
    return this;
  }

  int run(String... arguments) {
    Session session =
        new Session(
            terminal.console(),
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            directory,
            environment);
    return Main.commandLine(session).execute(arguments);
  }

  String out() {
    return terminal.out();
  }

  String err() {
    return terminal.err();
  }
}
