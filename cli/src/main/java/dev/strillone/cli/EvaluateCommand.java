package dev.strillone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the evaluations. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Scores what the taggers say of a text that people have tagged.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file was tagged and scored",
      "1:it could not be read, or holds nothing to score",
      "2:the command line is wrong"
    })
final class EvaluateCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Evaluate what? entities or topics");
  }
}
