package dev.strillone.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of a command.
 *
 * @param out results, and nothing else
 * @param err progress and errors
 * @param outStyle how results may look
 * @param errStyle how progress may look
 * @param width columns of the terminal
 */
public record Console(PrintStream out, PrintStream err, Style outStyle, Style errStyle, int width) {
  private static final int USUAL_WIDTH = 100;
  private static final int NARROWEST = 40;

  /** The streams of this process, UTF-8 whatever the locale says. */
  public static Console ofProcess() {
    boolean outIsTerminal = System.getenv("STRILLONE_STDOUT_TTY") != null;
    boolean errIsTerminal = System.getenv("STRILLONE_STDERR_TTY") != null;
    boolean noColor = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    String term = System.getenv().getOrDefault("TERM", "dumb");
    return new Console(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        Style.detect(outIsTerminal, noColor, term),
        Style.detect(errIsTerminal, noColor, term),
        width(System.getenv().getOrDefault("COLUMNS", "")));
  }

  static int width(String columns) {
    return columns.matches("[0-9]{1,4}")
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
