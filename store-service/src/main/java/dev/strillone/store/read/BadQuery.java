package dev.strillone.store.read;

import org.jspecify.annotations.Nullable;

/** A query parameter that can't be used; the caller is told which and why. */
public final class BadQuery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadQuery(String parameter, String why, @Nullable Throwable cause) {
    super("parameter '" + parameter + "': " + why, cause);
  }
}
