package dev.strillone.cli;

import dev.strillone.cli.terminal.Console;
import dev.strillone.localstack.supervise.StackFailure;
import java.io.PrintWriter;
import picocli.CommandLine;

/** The command line; the launcher hands over to it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    int exitCode = commandLine(Console.ofProcess()).execute(arguments);
    System.exit(exitCode);
  }

  static CommandLine commandLine(Console console) {
    CommandLine line = new CommandLine(new Strillone());
    line.addSubcommand(new RunCommand(console));
    line.addSubcommand(new IngestCommand(console));
    line.addSubcommand(new StatusCommand(console));
    line.setOut(new PrintWriter(console.out(), true, console.out().charset()));
    line.setErr(new PrintWriter(console.err(), true, console.err().charset()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(java.time.Duration.class, Durations::parse);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          String words = failure.getMessage();
          console
              .err()
              .println(
                  console.errStyle().red("strillone: ")
                      + (words == null ? failure.toString() : words));
          return switch (failure) {
            case Failure plain -> plain.exitCode();
            case StackFailure stack -> ExitCodes.FAILED;
            default -> {
              failure.printStackTrace(console.err()); // nobody expected it: all that is known
              yield ExitCodes.FAILED;
            }
          };
        });
    return line;
  }
}
