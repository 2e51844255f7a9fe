package dev.strillone.cli;

import dev.strillone.cli.evaluation.Sheet;
import dev.strillone.cli.evaluation.Sheets;
import dev.strillone.evaluation.LoadedAnalyzer;
import dev.strillone.evaluation.TopicEvaluation;
import dev.strillone.evaluation.corpus.ConllFile;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores topics: the top-level ones. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Tags the articles of a file whose lines '# article headline=yes|no topics=…' name their Media Topics, and scores the"
            + " top-level ones. A headline is taken as the title.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the articles were tagged and scored",
      "1:the file could not be read, or no article in it has topics",
      "2:the command line is wrong"
    })
final class EvaluateTopicsCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private GoldFile gold = new GoldFile();

  EvaluateTopicsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConllFile file = gold.read(session);
    if (file.articles().stream().allMatch(article -> article.topics().isEmpty())) {
      throw Failure.of(
          "no article of the file has topics: # article headline=yes|no topics=CODE,…");
    }
    LoadedAnalyzer loaded = LoadedAnalyzer.load();
    @Nullable String language =
        gold.language == null ? null : gold.language(loaded.analyzer(), file);
    TopicEvaluation evaluation = TopicEvaluation.run(loaded.analyzer(), file, language);
    gold.write(file.withTopics(evaluation.topics()), session);
    Sheet sheet = Sheets.of(evaluation, loaded.heapBytes());
    if (gold.format == Format.JSON) {
      sheet.json(session.console());
    } else {
      sheet.table(session.console());
    }
    return ExitCodes.OK;
  }
}
