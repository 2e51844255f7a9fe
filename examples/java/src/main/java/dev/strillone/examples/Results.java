package dev.strillone.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

/** A file with a line for each event that is done, its idempotency key first. */
record Results(Path file, Set<String> done) {
  static Results of(Path file) throws IOException {
    Set<String> done = new HashSet<>();
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(line -> done.add(line.substring(0, line.indexOf('\t'))));
    }
    return new Results(file, done);
  }

  void add(Event event) throws IOException {
    if (!done.add(event.key())) {
      System.out.println("came again: " + event.key());
      return;
    }
    String line =
        "%s\t%s\t%s%n"
            .formatted(
                event.key(),
                event.data().get("articleId").asText(),
                event.data().path("title").asText());
    Files.writeString(file, line, CREATE, APPEND);
  }
}
