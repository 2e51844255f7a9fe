package dev.strillone.cli.support;

import dev.strillone.cli.terminal.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Catches what a command prints. */
public final class Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * @param environment as {@link Console#of} reads it
   */
  public Console console(Map<String, String> environment) {
    return Console.of(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), environment);
  }

  public Console console() {
    return console(Map.of());
  }

  public String out() {
    return out.toString(UTF_8);
  }

  public String err() {
    return err.toString(UTF_8);
  }
}
