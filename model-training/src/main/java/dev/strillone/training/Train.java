package dev.strillone.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains and evaluates every model that ships: {@code --data DIR [--out DIR] [--seed N] [--rounds N] [--articles N] [--only
 * PART | --folds | --learning-curve FILE | --report FOLDER]}. DIR holds {@code ner-it}, {@code ner-en}, {@code topics} and
 * {@code mediatopics}; {@code --articles} takes only so many articles of our own per language. {@code --only} makes one
 * part anew, of which {@code aliases} needs no data; {@code --folds} only scores, by parts of the training data; {@code
 * --learning-curve} writes what shares of the Italian articles are worth; {@code --report} writes tables of how the models
 * that are there do. Exit code 2: wrong arguments, 1: failed.
 */
public final class Train {
  private static final String SHIPPED =
      "text-analysis/src/main/resources/dev/strillone/analysis/models";

  private Train() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  static int run(List<String> arguments) {
    String part = option(arguments, "--only", "");
    String data = option(arguments, "--data", "");
    if (!part.equals("aliases") && (data.isEmpty() || !Files.isDirectory(Path.of(data)))) {
      System.err.println(
          "train: --data must name the folder with ner-it, ner-en, topics and mediatopics");
      return 2;
    }
    try {
      run(arguments, part, Path.of(data));
      return 0;
    } catch (NumberFormatException e) {
      System.err.println(
          "train: --seed, --rounds and --articles are whole numbers (" + e.getMessage() + ")");
      return 2;
    } catch (IllegalArgumentException e) {
      System.err.println("train: " + e.getMessage());
      return 2;
    } catch (IOException e) {
      System.err.println("train: " + e.getMessage());
      return 1;
    }
  }

  private static void run(List<String> arguments, String part, Path data) throws IOException {
    long seed = Long.parseLong(option(arguments, "--seed", "20261124"));
    int rounds = Integer.parseInt(option(arguments, "--rounds", "12"));
    int articles = Integer.parseInt(option(arguments, "--articles", "1000000"));
    Path out = Path.of(option(arguments, "--out", SHIPPED));
    TrainingRun.TrainersSource trainers = () -> Trainers.read(data, articles, rounds, seed);
    TrainingRun run = new TrainingRun(data, out, trainers, System.out::println);
    String curve = option(arguments, "--learning-curve", "");
    String tables = option(arguments, "--report", "");
    if (!part.isEmpty()) {
      run.only(part);
    } else if (arguments.contains("--folds")) {
      new Studies(trainers.read(), System.out::println).folds();
    } else if (!curve.isEmpty()) {
      new Studies(trainers.read(), System.out::println).learningCurve(Path.of(curve));
    } else if (!tables.isEmpty()) {
      new Studies(trainers.read(), System.out::println).quality(out, Path.of(tables));
    } else {
      run.run();
    }
  }

  private static String option(List<String> arguments, String name, String otherwise) {
    int at = arguments.indexOf(name);
    return at >= 0 && at + 1 < arguments.size() ? arguments.get(at + 1) : otherwise;
  }
}
