package dev.strillone.cli;

import dev.strillone.cli.terminal.Style;
import picocli.CommandLine.TypeConversionException;

/** Whether results have colours. */
enum ColourChoice {
  /** Where a person looks at them in a terminal. */
  AUTO,
  ALWAYS,
  NEVER;

  static ColourChoice parse(String text) {
    return switch (text) {
      case "auto" -> AUTO;
      case "always" -> ALWAYS;
      case "never" -> NEVER;
      default ->
          throw new TypeConversionException("'" + text + "' is none; auto, always and never are");
    };
  }

  Style style(Style detected) {
    return switch (this) {
      case AUTO -> detected;
      case ALWAYS -> Style.COLOUR;
      case NEVER -> Style.PLAIN;
    };
  }
}
