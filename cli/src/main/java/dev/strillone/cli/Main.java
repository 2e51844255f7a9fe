package dev.strillone.cli;

import dev.strillone.cli.service.ServiceUrl;
import dev.strillone.cli.terminal.Style;
import dev.strillone.localstack.supervise.Port;
import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The command line; the launcher hands over to it. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Logs.nowhere();
    Session session = Session.ofProcess();
    System.setOut(System.err); // standard output is for results, whatever a library may want to say
    System.exit(commandLine(session).execute(arguments));
  }

  static CommandLine commandLine(Session session) {
    CommandLine line = new CommandLine(new Strillone());
    line.addSubcommand(new RunCommand(session));
    line.addSubcommand(new IngestCommand(session));
    line.addSubcommand(new StatusCommand(session));
    line.addSubcommand(DeadLettersCommand.line(session));
    line.addSubcommand(new QuarantineCommand(session));
    line.addSubcommand(ReplayCommand.line(session));
    line.addSubcommand(new TagCommand(session));
    line.addSubcommand(
        new CommandLine(new EvaluateCommand())
            .addSubcommand(new EvaluateEntitiesCommand(session))
            .addSubcommand(new EvaluateTopicsCommand(session)));
    line.addSubcommand(new ImportAliasesCommand(session));
    var console = session.console();
    line.setOut(new PrintWriter(console.out(), true, console.out().charset()));
    line.setErr(new PrintWriter(console.err(), true, console.err().charset()));
    boolean colour = console.outStyle() == Style.COLOUR && console.errStyle() == Style.COLOUR;
    line.setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF));
    line.setUsageHelpWidth(Math.max(console.width(), 80));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Format.class, Format::parse);
    line.registerConverter(TagFormat.class, TagFormat::parse);
    line.registerConverter(ColourChoice.class, ColourChoice::parse);
    line.registerConverter(Duration.class, Durations::parse);
    line.registerConverter(Port.class, PortOptions::parse);
    line.registerConverter(ServiceUrl.class, Main::serviceUrl);
    new Errors(console).installOn(line);
    return line;
  }

  private static ServiceUrl serviceUrl(String text) {
    try {
      return ServiceUrl.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
