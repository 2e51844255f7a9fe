package dev.strillone.analysis.link;

import java.util.List;

/** An alias table that cannot be used; each problem names its line. */
public final class AliasFormatException extends Exception {
  private static final long serialVersionUID = 1;

  private final List<String> problems;

  AliasFormatException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
