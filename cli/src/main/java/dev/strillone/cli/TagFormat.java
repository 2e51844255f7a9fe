package dev.strillone.cli;

import picocli.CommandLine.TypeConversionException;

/** How a tagged text is printed. */
enum TagFormat {
  /** For people. */
  TEXT,
  /** For programs: one JSON object. */
  JSON,
  /** A token and its tag per line. */
  CONLL;

  static TagFormat parse(String text) {
    return switch (text) {
      case "text" -> TEXT;
      case "json" -> JSON;
      case "conll" -> CONLL;
      default ->
          throw new TypeConversionException("'" + text + "' is none; text, json and conll are");
    };
  }
}
