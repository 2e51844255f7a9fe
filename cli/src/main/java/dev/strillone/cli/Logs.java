package dev.strillone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the libraries' logs go. Never to the terminal: that is for people, and standard output for results. */
final class Logs {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final String PATTERN_CHARACTER = "%";

  private Logs() {}

  static void nowhere() {
    LogManager.getLogManager().reset();
    root().setLevel(Level.OFF);
  }

  /** Into this file, which starts anew when it has grown too large. */
  static void into(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      String pattern = file.toString().replace(PATTERN_CHARACTER, PATTERN_CHARACTER.repeat(2));
      FileHandler handler = new FileHandler(pattern, MOST_BYTES, 1, true);
      handler.setFormatter(new SimpleFormatter());
      root().addHandler(handler);
      root().setLevel(Level.INFO);
    } catch (IOException e) {
      throw Failure.of("the log file " + file + " cannot be written: " + e.getMessage());
    }
  }

  private static Logger root() {
    return Logger.getLogger("");
  }
}
