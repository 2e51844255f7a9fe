package dev.strillone.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the commands. The launcher answers {@code --help} by itself, without a JDK. */
@Command(
    name = "./strillone",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Raw news text in, tagged and searchable articles out.")
final class Strillone implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See ./strillone --help");
  }
}
