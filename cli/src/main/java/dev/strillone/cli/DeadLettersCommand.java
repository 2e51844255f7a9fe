package dev.strillone.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the commands about dead letters. */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Records that a service could not use: finds them, shows them, sends them back or gives them up.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done",
      "1:something that was asked for could not be done; the rest was",
      "2:the command line is wrong",
      "5:no store-service answers"
    })
final class DeadLettersCommand implements Runnable {
  @Spec private CommandSpec spec;

  static CommandLine line(Session session) {
    return new CommandLine(new DeadLettersCommand())
        .addSubcommand(new ListLettersCommand(session))
        .addSubcommand(new ShowLetterCommand(session))
        .addSubcommand(new RetryLettersCommand(session))
        .addSubcommand(new DiscardLettersCommand(session));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Do what with them? list, show, retry and discard are known");
  }
}
