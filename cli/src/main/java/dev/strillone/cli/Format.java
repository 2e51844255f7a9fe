package dev.strillone.cli;

import picocli.CommandLine.TypeConversionException;

/** How results are printed. */
enum Format {
  /** For people. */
  TABLE,
  /** For programs: one JSON object a line. */
  JSON;

  static Format parse(String text) {
    return switch (text) {
      case "table" -> TABLE;
      case "json" -> JSON;
      default -> throw new TypeConversionException("'" + text + "' is none; table and json are");
    };
  }
}
