package dev.strillone.cli;

import dev.strillone.cli.evaluation.Sheet;
import dev.strillone.cli.evaluation.Sheets;
import dev.strillone.evaluation.EntityEvaluation;
import dev.strillone.evaluation.LoadedAnalyzer;
import dev.strillone.evaluation.TypeNames;
import dev.strillone.evaluation.corpus.ConllFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores names: exact boundaries and type. */
@Command(
    name = "entities",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Tags the tokens of a file, as they are, and scores the names: a name counts only when its boundaries and type are"
          + " both right.",
      "Types: PER ORG LOC PROD EVT WORK MISC."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the file was tagged and scored",
      "1:it could not be read, or its language has no models",
      "2:the command line is wrong"
    })
final class EvaluateEntitiesCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private GoldFile gold = new GoldFile();

  @Option(
      names = "--types",
      paramLabel = "TYPE",
      split = ",",
      description = "Counts these types alone, such as PER,ORG,LOC")
  private List<String> types = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "OLD=NEW",
      split = ",",
      description = "Renames types on both sides before they are compared; O leaves one out")
  private Map<String, String> names = new LinkedHashMap<>();

  EvaluateEntitiesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConllFile file = gold.read(session);
    LoadedAnalyzer loaded = LoadedAnalyzer.load();
    EntityEvaluation evaluation =
        EntityEvaluation.run(
            loaded.analyzer(),
            file,
            gold.language(loaded.analyzer(), file),
            new TypeNames(names, Set.copyOf(types)));
    gold.write(file.withTags(evaluation.tags()), session);
    Sheet sheet = Sheets.of(evaluation, loaded.heapBytes());
    if (gold.format == Format.JSON) {
      sheet.json(session.console());
    } else {
      sheet.table(session.console());
    }
    return ExitCodes.OK;
  }
}
