package dev.strillone.cli.documents;

import java.util.List;

/**
 * What became of the names that a person gave.
 *
 * @param read in the order given; a folder's files by name
 * @param problems what could not be read and why, a sentence each
 */
public record Documents(List<DocumentFile> read, List<String> problems) {
  public Documents {
    read = List.copyOf(read);
    problems = List.copyOf(problems);
  }
}
