package dev.strillone.cli.documents;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is behind the names that a person gave.
 *
 * @param found in the order given; a folder's files by name
 * @param problems what cannot be read and why, a sentence each
 */
public record Documents(List<DocumentFile> found, List<String> problems) {
  public Documents {
    found = List.copyOf(found);
    problems = List.copyOf(problems);
  }

  public Documents and(Documents more) {
    return new Documents(
        Stream.concat(found.stream(), more.found.stream()).toList(),
        Stream.concat(problems.stream(), more.problems.stream()).toList());
  }
}
