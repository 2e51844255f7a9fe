package dev.strillone.cli.terminal;

import java.util.regex.Pattern;

/** Text from outside, made fit for a line of a terminal. */
public final class Plain {
  /** Control characters could move the cursor or worse; format characters turn the direction of the rest of the line. */
  private static final Pattern UNFIT =
      Pattern.compile("[\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+");

  private Plain() {}

  public static String line(String text) {
    return UNFIT.matcher(text).replaceAll(" ");
  }
}
