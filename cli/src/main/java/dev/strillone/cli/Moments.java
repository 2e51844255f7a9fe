package dev.strillone.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** Moments as people write them: {@code 2026-11-24T06:00:00Z}, {@code 2026-11-24}, or {@code 48h} for so long ago. */
final class Moments {
  private Moments() {}

  /** Where something begins; a date stands for its start. */
  static @Nullable Instant from(String option, @Nullable String text) {
    return text == null ? null : parse(option, text, 0);
  }

  /** Where something ends; a date is included. */
  static @Nullable Instant to(String option, @Nullable String text) {
    return text == null ? null : parse(option, text, 1);
  }

  private static Instant parse(String option, String text, int daysLater) {
    try {
      if (text.contains("T")) {
        return Instant.parse(text);
      }
      if (text.contains("-")) {
        LocalDate day = LocalDate.parse(text).plusDays(daysLater);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return Instant.now().minus(Durations.parse(text)).truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException | TypeConversionException e) {
      throw Failure.usage(
          "%s: '%s' is no moment; write it like 2026-11-24, 2026-11-24T06:00:00Z or 48h"
              .formatted(option, text));
    }
  }
}
