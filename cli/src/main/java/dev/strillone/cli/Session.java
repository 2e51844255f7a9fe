package dev.strillone.cli;

import dev.strillone.cli.terminal.Console;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param in standard input
 * @param directory what relative names start from
 */
record Session(Console console, InputStream in, Path directory, Map<String, String> environment) {
  Session {
    environment = Map.copyOf(environment);
  }

  static Session ofProcess() {
    return new Session(
        Console.ofProcess(), System.in, Path.of("").toAbsolutePath(), System.getenv());
  }

  /** The variable's value; the given one where it is unset or empty. */
  String variable(String name, String otherwise) {
    String value = environment.getOrDefault(name, "");
    return value.isBlank() ? otherwise : value;
  }
}
