package dev.strillone.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains and evaluates every model that ships: {@code --data DIR [--out DIR] [--seed N] [--rounds N] [--articles N]
 * [--folds |
 * --learning-curve FILE | --report FOLDER]}. DIR holds {@code ner-it}, {@code ner-en} and {@code mediatopics}; {@code --articles} takes only so many articles of our own per language; {@code --folds} only scores, by parts of the training data, {@code --learning-curve} writes what shares of
 * the Italian articles are worth, {@code --report} writes tables of how the models that are there do. Exit code 2: wrong arguments, 1: failed.
 */
public final class Train {
  private static final String SHIPPED =
      "text-analysis/src/main/resources/dev/strillone/analysis/models";

  private Train() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) {
    String data = option(arguments, "--data", "");
    if (data.isEmpty() || !Files.isDirectory(Path.of(data))) {
      System.err.println("train: --data must name the folder with ner-it, ner-en and mediatopics");
      return 2;
    }
    try {
      long seed = Long.parseLong(option(arguments, "--seed", "20261124"));
      int rounds = Integer.parseInt(option(arguments, "--rounds", "12"));
      int articles = Integer.parseInt(option(arguments, "--articles", "1000000"));
      Path out = Path.of(option(arguments, "--out", SHIPPED));
      TrainingRun run =
          new TrainingRun(Path.of(data), out, seed, rounds, articles, System.out::println);
      String curve = option(arguments, "--learning-curve", "");
      String tables = option(arguments, "--report", "");
      if (arguments.contains("--folds")) {
        run.folds();
      } else if (!curve.isEmpty()) {
        run.learningCurve(Path.of(curve));
      } else if (!tables.isEmpty()) {
        run.quality(Path.of(tables));
      } else {
        run.run();
      }
      return 0;
    } catch (NumberFormatException e) {
      System.err.println(
          "train: --seed, --rounds and --articles are whole numbers (" + e.getMessage() + ")");
      return 2;
    } catch (IOException e) {
      System.err.println("train: " + e.getMessage());
      return 1;
    }
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : otherwise;
  }
}
