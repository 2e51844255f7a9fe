package dev.strillone.training.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A table of comma-separated values with a heading, none of which holds a comma. */
record Table(List<String> columns, List<List<String>> rows) {
  Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static Table read(Path file) throws IOException {
    List<List<String>> lines =
        Files.readAllLines(file).stream().map(line -> List.of(line.split(",", -1))).toList();
    if (lines.isEmpty()) {
      throw new IOException(file + " is empty");
    }
    return new Table(lines.getFirst(), lines.subList(1, lines.size()));
  }

  List<String> texts(String column) {
    int at = columns.indexOf(column);
    if (at < 0) {
      throw new IllegalArgumentException("No column '%s' among %s".formatted(column, columns));
    }
    return rows.stream().map(row -> row.get(at)).toList();
  }

  List<Double> numbers(String column) {
    return texts(column).stream().map(Double::valueOf).toList();
  }
}
