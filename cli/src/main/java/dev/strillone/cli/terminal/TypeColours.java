package dev.strillone.cli.terminal;

import java.util.Map;

/** A colour for each type of name, the same in every command. */
public final class TypeColours {
  private static final String OTHERS = "37";
  private static final Map<String, String> COLOURS =
      Map.of(
          "person",
          "33",
          "organisation",
          "34",
          "place",
          "32",
          "product",
          "35",
          "event",
          "31",
          "work",
          "36");

  private TypeColours() {}

  /**
   * A name in the colour of its type, where the style has colours.
   *
   * @param type as the event contract writes it, such as {@code person}
   */
  public static String paint(Style style, String type, String name) {
    return style.paint(COLOURS.getOrDefault(type, OTHERS), name);
  }
}
