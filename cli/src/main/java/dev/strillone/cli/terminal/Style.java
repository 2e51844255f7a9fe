package dev.strillone.cli.terminal;

/** Colours and weights of a terminal, or none where the output is no terminal or the person wants none. */
public enum Style {
  COLOUR,
  PLAIN;

  /** As the environment asks: {@code NO_COLOR}, a dumb terminal or output to a file mean none. */
  public static Style detect(boolean toTerminal, boolean noColor, String term) {
    return toTerminal && !noColor && !term.equals("dumb") ? COLOUR : PLAIN;
  }

  public String bold(String text) {
    return paint("1", text);
  }

  public String dim(String text) {
    return paint("2", text);
  }

  public String green(String text) {
    return paint("32", text);
  }

  public String red(String text) {
    return paint("31", text);
  }

  /**
   * Text in the given look.
   *
   * @param sgr parameters of the escape sequence "select graphic rendition", such as {@code 1;34}
   */
  public String paint(String sgr, String text) {
    return this == COLOUR ? "\033[" + sgr + "m" + text + "\033[0m" : text;
  }
}
