package dev.strillone.cli;

import picocli.CommandLine.Option;

/** As a table, unless JSON is asked for. */
final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "table|json",
      description = "Default: ${DEFAULT-VALUE}",
      defaultValue = "table")
  private Format format = Format.TABLE;

  boolean json() {
    return format == Format.JSON;
  }
}
