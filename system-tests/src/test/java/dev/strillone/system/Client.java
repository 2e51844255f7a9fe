package dev.strillone.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The consumers of {@code examples/}: the very files that the documents show. */
enum Client {
  KCAT,
  PYTHON,
  JAVASCRIPT,
  JAVA,
  KAFKA_STREAMS;

  /**
   * The command that lets it read a topic.
   *
   * @param results a file of its own; for Kafka Streams the folder of its state
   */
  List<String> command(String broker, String group, Path results, String topic) {
    List<String> command = new ArrayList<>(program());
    command.add(broker);
    if (isInAGroup()) {
      command.add(group);
    }
    command.add(results.toString());
    if (writesToATopic()) {
      command.add(output(group));
    }
    command.add(topic);
    return command;
  }

  private List<String> program() {
    return switch (this) {
      case KCAT -> List.of(script("examples/kcat/consume.sh"));
      case PYTHON -> List.of(python(), script("examples/python/consume.py"));
      case JAVASCRIPT -> List.of("node", script("examples/javascript/consume.mjs"));
      case JAVA -> List.of(java(), "-cp", classes(), "dev.strillone.examples.Consume");
      case KAFKA_STREAMS ->
          List.of(java(), "-cp", classes(), "dev.strillone.examples.ConsumeStream");
    };
  }

  /** kcat keeps its offsets itself. */
  boolean isInAGroup() {
    return this != KCAT;
  }

  /** Kafka Streams hands on what it read; all others write a file. */
  boolean writesToATopic() {
    return this == KAFKA_STREAMS;
  }

  static String output(String group) {
    return group + ".done";
  }

  private static String script(String path) {
    return Pipeline.projectRoot().resolve(path).toString();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classes() {
    Path target = Pipeline.projectRoot().resolve("examples/java/target");
    return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
  }

  /** The first that has the library: a version manager's python3 comes before the one of the system. */
  private static String python() {
    return Stream.of("python3", "/usr/bin/python3")
        .filter(Client::hasTheLibraries)
        .findFirst()
        .orElse("python3");
  }

  private static boolean hasTheLibraries(String python) {
    try {
      return new ProcessBuilder(python, "-c", "import confluent_kafka, jsonschema")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
