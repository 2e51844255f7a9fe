package dev.strillone.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains and evaluates every model that ships: {@code --data DIR [--out DIR] [--seed N] [--rounds N] [--folds]}. DIR holds
 * {@code ner-it}, {@code ner-en}, {@code topics} and {@code mediatopics}; {@code --folds} only scores, by parts of the
 * training data; {@code --only PART} makes one part anew, of which {@code aliases} needs no data. Exit code 2: wrong arguments, 1: failed.
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
      long seed = Long.parseLong(option(arguments, "--seed", "20261124"));
      int rounds = Integer.parseInt(option(arguments, "--rounds", "12"));
      Path out = Path.of(option(arguments, "--out", SHIPPED));
      TrainingRun run = new TrainingRun(Path.of(data), out, seed, rounds, System.out::println);
      if (arguments.contains("--folds")) {
        run.folds();
      } else if (!part.isEmpty()) {
        run.only(part);
      } else {
        run.run();
      }
      return 0;
    } catch (NumberFormatException e) {
      System.err.println("train: --seed and --rounds are whole numbers (" + e.getMessage() + ")");
      return 2;
    } catch (IllegalArgumentException e) {
      System.err.println("train: " + e.getMessage());
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
