package dev.strillone.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 90}, {@code 90s}, {@code 500ms}, {@code 2m}. */
final class Durations {
  /** Six digits, so that hours still fit into the nanoseconds of a long. */
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(ms|s|m|h)?");

  private Durations() {}

  static Duration parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (!written.matches()) {
      throw new TypeConversionException("'" + text + "' is no duration; write it like 90s or 2m");
    }
    long number = Long.parseLong(written.group(1));
    return switch (written.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      case null, default -> Duration.ofSeconds(number);
    };
  }

  static String words(Duration duration) {
    return duration.toMillisPart() == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }
}
