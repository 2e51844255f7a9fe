package dev.strillone.store.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as people read them. */
final class Moments {
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Moments() {}

  static String second(Instant moment) {
    return SECOND.format(moment);
  }

  static @Nullable String secondOrNull(@Nullable Instant moment) {
    return moment == null ? null : second(moment);
  }
}
