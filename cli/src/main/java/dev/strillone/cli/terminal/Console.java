package dev.strillone.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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
    return of(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv());
  }

  /**
   * As the environment asks. Java cannot tell which of its streams is a terminal; the launcher can, and says so in
   * {@code STRILLONE_STDOUT_TTY} and {@code STRILLONE_STDERR_TTY}.
   */
  public static Console of(PrintStream out, PrintStream err, Map<String, String> environment) {
    boolean noColor = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    String term = environment.getOrDefault("TERM", "dumb");
    return new Console(
        out,
        err,
        Style.detect(environment.containsKey("STRILLONE_STDOUT_TTY"), noColor, term),
        Style.detect(environment.containsKey("STRILLONE_STDERR_TTY"), noColor, term),
        width(environment.getOrDefault("COLUMNS", "")));
  }

  /** Says that something could not be done. */
  public void complain(String problem) {
    err.println(errStyle.red("✗ ") + Plain.line(problem));
  }

  /** Says how it goes. */
  public void tell(String progress) {
    err.println(progress);
  }

  private static int width(String columns) {
    return columns.matches("[1-9][0-9]{0,3}")
        ? Math.max(NARROWEST, Integer.parseInt(columns))
        : USUAL_WIDTH;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
