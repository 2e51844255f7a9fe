package dev.strillone.cli;

import dev.strillone.cli.terminal.Console;
import dev.strillone.localstack.supervise.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says in plain words why a command could not do its work. */
record Errors(Console console) {
  void installOn(CommandLine line) {
    line.setParameterExceptionHandler((wrong, arguments) -> wrong(wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
  }

  private int wrong(ParameterException wrong) {
    say(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, wrong.getCommandLine().getErr());
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.tell("See " + name + " --help");
    return ExitCodes.USAGE;
  }

  private int failed(Exception failure) {
    if (processIsEnding()) {
      return ExitCodes.FAILED; // Ctrl-C: what fails because its floor is taken away is no news
    }
    return switch (failure) {
      case Failure plain -> {
        say(plain.getMessage());
        yield plain.exitCode();
      }
      case StackFailure stack -> {
        say(stack.getMessage());
        yield ExitCodes.FAILED;
      }
      default -> {
        say("unexpectedly,");
        failure.printStackTrace(console.err()); // nobody expected it: all that is known
        yield ExitCodes.FAILED;
      }
    };
  }

  private void say(String words) {
    console.tell(console.errStyle().red("strillone: ") + words);
  }

  private static boolean processIsEnding() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true; // the one way in which Java tells
    }
  }
}
