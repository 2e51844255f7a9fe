package dev.strillone.cli;

import dev.strillone.analysis.link.AliasFormatException;
import dev.strillone.analysis.link.AliasLines;
import dev.strillone.analysis.link.AliasTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a table of names and their Wikidata ids into the file that enrich-service loads. */
@Command(
    name = "import-aliases",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Checks a table of names and their Wikidata ids (docs/aliases.md) and writes own-aliases.bin, which enrich-service loads.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file was written; its name is on standard output",
      "1:the table cannot be read or has a wrong line; nothing was written",
      "2:the command line is wrong"
    })
final class ImportAliasesCommand implements Callable<Integer> {
  private static final String NAME = "own-aliases.bin";

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The table, UTF-8, fields between tabs")
  private String file = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where to write the file. Default: here")
  private String out = "";

  ImportAliasesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    AliasTable table = table();
    Path target = session.directory().resolve(out).resolve(NAME).normalize();
    write(table, target);
    session.console().out().println(target);
    session
        .console()
        .tell(
            "%d names. For enrich-service: STRILLONE_ENRICH_ALIASES=%s"
                .formatted(table.size(), target));
    return ExitCodes.OK;
  }

  private AliasTable table() {
    try {
      return AliasTable.of(AliasLines.parse(Files.readAllLines(session.directory().resolve(file))));
    } catch (IOException e) {
      throw Failure.of("%s cannot be read as UTF-8 text (%s)".formatted(file, e));
    } catch (AliasFormatException e) {
      e.problems().forEach(problem -> session.console().complain(file + ", " + problem));
      throw Failure.of("nothing was written");
    }
  }

  /** A service that starts meanwhile finds the old file or the new one, never a part. */
  private static void write(AliasTable table, Path target) {
    try {
      Path folder = Files.createDirectories(target.getParent());
      Path part = folder.resolve(NAME + ".part");
      try {
        Files.write(part, table.write());
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw Failure.of("%s cannot be written (%s)".formatted(target, e));
    }
  }
}
